package vn.kip.ingest.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicPositionTest {

    private final TopicPosition position = TopicPosition.start("m1", "t1").with(Map.of(1, 7L, 0, 5L));

    @Test
    void goesOnAtTheOffsetOfEachPartition() {
        assertThat(position.text()).isEqualTo("{\"meaning\":\"m1\",\"topicId\":\"t1\",\"next\":{\"0\":5,\"1\":7}}");
        assertThat(TopicPosition.resume(position.text(), "m1")).isEqualTo(position);
        assertThat(position.with(Map.of(1, 8L)).next()).isEqualTo(Map.of(0, 5L, 1, 8L));
    }

    @Test
    void beginsAnewWithAnotherMeaningOrAnotherTopic() {
        assertThat(TopicPosition.resume(position.text(), "m2")).isEqualTo(TopicPosition.start("m2", ""));
        assertThat(TopicPosition.resume("", "m1")).isEqualTo(TopicPosition.start("m1", ""));
        assertThat(position.in("t2")).isEqualTo(TopicPosition.start("m1", "t2"));
        assertThat(position.in("t1")).isEqualTo(position);
    }

    @Test
    void reachesTheEndWhenEveryPartitionDoes() {
        assertThat(position.reaches(Map.of(0, 5L, 1, 7L))).isTrue();
        assertThat(position.reaches(Map.of(0, 5L, 1, 8L))).isFalse();
        assertThat(position.reaches(Map.of(2, 0L))).isTrue();
        assertThat(position.reaches(Map.of(2, 1L))).isFalse();
    }
}
