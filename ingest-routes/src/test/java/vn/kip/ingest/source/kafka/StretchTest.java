package vn.kip.ingest.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void joinsWhatFollowsEachOtherAndLeavesOutWhatIsNoPlaceInTheTopic() {
        var places = List.of("ho-so-1@7", "ho-so-0@5", "ho-so-0@4", "ho-so-0@4", "ho-so-0@9", "other-0@1", "ho-so");

        assertThat(Stretch.at("ho-so", places))
                .containsExactly(new Stretch(0, 4, 6), new Stretch(0, 9, 10), new Stretch(1, 7, 8));
    }

    @Test
    void endsWhereThePartitionDoes() {
        assertThat(new Stretch(0, 4, 9).within(6, 8)).isEqualTo(new Stretch(0, 6, 8));
        assertThat(new Stretch(0, 4, 9).within(20, 30).isEmpty()).isTrue();
        assertThat(new Stretch(0, 4, 9).within(0, 2).isEmpty()).isTrue();
    }
}
