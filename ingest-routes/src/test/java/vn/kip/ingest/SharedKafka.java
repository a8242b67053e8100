package vn.kip.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.embedded.EmbeddedKafka;

/**
 * One broker for all tests of this JVM, stopped after the last one. Each test keeps to sources of its own and reads back
 * only theirs.
 */
public final class SharedKafka implements BeforeAllCallback {

    private static final Path FOLDER = folder();
    private static final EmbeddedKafka BROKER = start();

    @Override
    public void beforeAll(ExtensionContext context) {
        // loading this class has started it
    }

    private static EmbeddedKafka start() {
        var broker = EmbeddedKafka.start(FOLDER, 0);
        // the end of the tests' session is too soon: where tests run side by side, each class has a session of its own
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker)));
        return broker;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kip-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedKafka broker) {
        broker.close();
        try (var files = Files.walk(FOLDER)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String bootstrapServers() {
        return BROKER.bootstrapServers();
    }

    /** The record versions of a source, in the order of their partitions. */
    public static List<RecordVersion> versions(String source) {
        return read(Topics.records(), "read_committed").stream()
                .map(message -> RecordCodec.decode(RecordKey.parse(message.key()), message.value()))
                .filter(version -> version.source().equals(source))
                .toList();
    }

    public static List<Rejection> rejections(String source) {
        return read(List.of(Topics.REJECTED), "read_committed").stream()
                .filter(message -> message.key().equals(source))
                .map(message -> LedgerCodec.decodeRejection(message.value()))
                .toList();
    }

    /** The ledger of a source by portion, the last entry of each. */
    public static Map<String, LedgerEntry> ledger(String source) {
        return read(List.of(Topics.LEDGER), "read_committed").stream()
                .map(message -> LedgerCodec.decodeEntry(message.value()))
                .filter(entry -> entry.source().equals(source))
                .collect(Collectors.toMap(LedgerEntry::portion, entry -> entry, (before, after) -> after));
    }

    /** Everything on all topics of Kip, also what was never committed. */
    public static List<ConsumerRecord<String, byte[]>> everything() {
        var topics = new ArrayList<>(Topics.records());
        topics.addAll(List.of(Topics.REJECTED, Topics.LEDGER, Topics.CURSORS));
        return read(topics, "read_uncommitted");
    }

    private static List<ConsumerRecord<String, byte[]>> read(List<String> topics, String isolation) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                isolation);
        try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> reader.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }
}
