package vn.kip.report.feed;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks whether there is anything to be counted between two offsets: a group that has counted the last record of a
 * transaction commits the offset after it, and the marker that ends the transaction comes behind.
 */
final class Probe implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 10;

    private final Consumer<byte[], byte[]> consumer;

    Probe(Kafka kafka) {
        this.consumer = kafka.consumer();
    }

    /** Whether all that lies from {@code next} to {@code end} is known to be no committed record. */
    boolean nothingBetween(TopicPartition partition, long next, long end) {
        consumer.assign(List.of(partition));
        if (next == 0) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, next);
        }
        for (int look = 0; look < MOST_LOOKS; look++) {
            var found = consumer.poll(LOOK);
            if (!found.isEmpty()) {
                return found.records(partition).get(0).offset() >= end;
            }
            if (consumer.position(partition) >= end) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
