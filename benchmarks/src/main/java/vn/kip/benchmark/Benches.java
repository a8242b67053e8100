package vn.kip.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.kip.embedded.EmbeddedKafka;

/** What every benchmark runs on: one broker in this JVM, and a folder that is gone afterwards. */
public record Benches(EmbeddedKafka broker, Path home) {

    /** A benchmark. */
    public interface Benchmark {
        void run(Benches benches) throws Exception;
    }

    /** Runs a benchmark and ends this JVM: Camel and Kafka leave threads that would hold up the end. */
    public static void run(Benchmark benchmark) throws Exception {
        var home = Files.createTempDirectory("kip-bench");
        try (var broker = EmbeddedKafka.start(Files.createDirectory(home.resolve("kafka")), 0)) {
            benchmark.run(new Benches(broker, home));
        } finally {
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0);
    }

    public String servers() {
        return broker.bootstrapServers();
    }

    /** Reads what has been committed to a topic, to its end as it is now. */
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", servers(), "isolation.level", "read_committed", "max.poll.records", 10_000);
        try (var reader = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = reader.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }
}
