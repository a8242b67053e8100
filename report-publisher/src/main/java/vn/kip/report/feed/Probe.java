package vn.kip.report.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks whether there is anything to be counted between two offsets: a group that has counted the last record of a
 * transaction commits the offset after it, and the marker that ends the transaction comes behind.
 *
 * <p>All partitions are looked at together: a consumer that turned from one to the next would first wait for the answer
 * about the last, which the broker holds back while there is nothing new.
 */
final class Probe implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 10;

    private final Consumer<byte[], byte[]> consumer;

    Probe(Kafka kafka) {
        this.consumer = kafka.consumer();
    }

    /**
     * Offsets of a partition.
     *
     * @param next the first of them
     * @param end the first behind them
     */
    record Gap(long next, long end) {}

    /** Those of the gaps that have a committed record in them, or may have one. */
    Map<TopicPartition, Gap> notKnownToBeEmpty(Map<TopicPartition, Gap> gaps) {
        var unknown = new HashMap<>(gaps);
        var holding = new HashMap<TopicPartition, Gap>();
        consumer.assign(gaps.keySet());
        gaps.forEach(this::seek);
        for (int look = 0; look < MOST_LOOKS && !unknown.isEmpty(); look++) {
            var found = consumer.poll(LOOK);
            gaps.forEach((partition, gap) -> {
                var first = found.records(partition).stream().findFirst();
                if (first.isPresent() && first.get().offset() < gap.end()) {
                    holding.put(partition, gap);
                }
                if (first.isPresent() || consumer.position(partition) >= gap.end()) {
                    unknown.remove(partition);
                    consumer.pause(List.of(partition));
                }
            });
        }
        holding.putAll(unknown);
        return holding;
    }

    private void seek(TopicPartition partition, Gap gap) {
        if (gap.next() == 0) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, gap.next());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
