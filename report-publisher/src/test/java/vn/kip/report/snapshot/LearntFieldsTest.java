package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearntFieldsTest {

    @Test
    void whatTheEarlierDocumentCouldNotSayIsLeftOutAtAnyDepth() {
        var before = Map.of("indicators", List.of(Map.of("id", "a", "numerator", 1)));
        var now = Map.of("indicators", List.of(Map.of("id", "a", "numerator", 2, "trend", List.of(1, 2))));

        assertThat(LearntFields.without(before, now))
                .isEqualTo(Map.of("indicators", List.of(Map.of("id", "a", "numerator", 2))));
    }

    @Test
    void whatBothSayIsCompared() {
        var before = Map.of("indicators", List.of(Map.of("id", "a", "trend", List.of(1, 2))));
        var now = Map.of("indicators", List.of(Map.of("id", "a", "trend", List.of(1, 3))));

        assertThat(LearntFields.without(before, now)).isEqualTo(now);
    }

    @Test
    void anyOtherFieldThatIsNewIsADifference() {
        assertThat(LearntFields.without(Map.of(), Map.of("overrides", List.of(1))))
                .isEqualTo(Map.of("overrides", List.of(1)));
    }
}
