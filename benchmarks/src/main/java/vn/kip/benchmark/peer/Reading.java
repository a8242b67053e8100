package vn.kip.benchmark.peer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.kip.domain.record.RecordKind;

/** One thread that reads the dossiers' topic to its end, and tells each second how far it is: {@link Progress} looks there. */
final class Reading implements AutoCloseable {

    private static final String TOPIC = RecordKind.DOSSIER.topic();

    private final KafkaConsumer<byte[], byte[]> reader;

    Reading(String servers, String group) {
        this.reader = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    void each(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var partitions = reader.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        var ends = reader.endOffsets(partitions);
        var told = System.nanoTime();
        while (behind(ends)) {
            reader.poll(Duration.ofMillis(200)).forEach(each);
            // not the last of it: all of it has been read, and not counted
            if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(1) && behind(ends)) {
                reader.commitAsync();
                told = System.nanoTime();
            }
        }
    }

    private boolean behind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue());
    }

    /** All is counted. */
    void done() {
        reader.commitSync();
    }

    @Override
    public void close() {
        reader.close();
    }
}
