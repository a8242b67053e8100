package vn.kip.report.feed;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the topics ended when a drain began. A read model that has nothing from behind it is whole: its cells are of exactly
 * its records.
 */
public final class Cut {

    private final Map<TopicPartition, Long> ends;

    Cut(Map<TopicPartition, Long> ends) {
        this.ends = Map.copyOf(ends);
    }

    /** The topics it cuts. */
    public Set<String> topics() {
        return ends.keySet().stream().map(TopicPartition::topic).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing behind the cut was written of a topic; the offsets are the next ones of its partitions. */
    public boolean holds(String topic, Map<Integer, Long> nextOffsets) {
        return nextOffsets.entrySet().stream()
                .allMatch(next -> next.getValue() <= ends.getOrDefault(new TopicPartition(topic, next.getKey()), 0L));
    }
}
