package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownFieldsTest {

    @Test
    void whatTheEarlierDocumentDoesNotSayIsLeftOutAtAnyDepth() {
        var before = Map.of("a", 1, "list", List.of(Map.of("x", 1)));
        var now = Map.of("a", 2, "b", 3, "list", List.of(Map.of("x", 1, "y", 2), Map.of("x", 5, "y", 6)));

        assertThat(KnownFields.of(before, now))
                .isEqualTo(Map.of("a", 2, "list", List.of(Map.of("x", 1), Map.of("x", 5, "y", 6))));
    }

    @Test
    void whatIsGoneIsStillADifference() {
        assertThat(KnownFields.of(Map.of("a", 1, "b", 2), Map.of("a", 1))).isEqualTo(Map.of("a", 1));
    }
}
