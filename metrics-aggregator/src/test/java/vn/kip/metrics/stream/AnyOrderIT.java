package vn.kip.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.wire.CellCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.metrics.cell.DossierVersions;
import vn.kip.metrics.settings.AggregatorProperties;
import vn.kip.metrics.settings.KipProperties;

/**
 * The same versions in orders of chance, with duplicates, and with all local state wiped half-way: the cells end in the same
 * bytes, those of a plain count from the final facts.
 *
 * <p>Compared is the last message of each cell in each partition. A cell that has come to nothing is left out: it is zeros
 * where a version came before the one that takes it back, and was never there where it came after.
 */
class AnyOrderIT {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int RECORDS = 2_000;
    private static final int PARTITIONS = 4;

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final Broker broker;

    AnyOrderIT(@TempDir Path folder) {
        this.folder = folder;
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        broker = new Broker(kafka.bootstrapServers(), Topics.applicationId(DossierVersions.RULES));
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @ParameterizedTest(name = "store {0}, order {1}")
    @CsvSource({"ROCKSDB, 1", "MEMORY, 2"})
    void endsInTheSameBytesInAnyOrderAndWhenItsStateIsWipedHalfWay(AggregatorProperties.Store store, long order)
            throws Exception {
        var versions = new RandomVersions(20230614).inDisorder(RECORDS);
        var random = new Random(order);
        Collections.shuffle(versions, random);
        count(store, versions.subList(0, versions.size() / 2));
        assertThat(FileSystemUtils.deleteRecursively(state())).isTrue();
        Collections.shuffle(versions, random);

        // among them all that were counted before: who has forgotten them counts them twice
        count(store, versions);

        assertThat(cells()).isEqualTo(expected(versions));
    }

    private Path state() {
        return folder.resolve("state");
    }

    private void count(AggregatorProperties.Store store, List<RecordVersion> versions)
            throws IOException, InterruptedException {
        Files.createDirectories(state());
        var kip = new KipProperties(
                Path.of("kip.yml"), kafka.bootstrapServers(), PARTITIONS, (short) -1, state(), Map.of());
        var properties = new AggregatorProperties(store, 2, Duration.ofMillis(200), DataSize.ofMegabytes(1), "", 0);
        new TopicSetup(kip).prepare();
        var counting = new Counting.Setup(kip, properties, event -> {})
                .start(DossierVersions.RULES, new SimpleMeterRegistry(), false);
        try {
            broker.send(versions);
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(broker.counted()).isEqualTo(broker.ends()));
        } finally {
            counting.pause();
        }
    }

    /** What the last messages of the cells topic are, by partition and key, all in hexadecimal. */
    private Map<String, String> cells() {
        var last = new HashMap<String, String>();
        for (var message : broker.committed(Topics.cells(broker.applicationId()))) {
            var kind = CellCodec.decodeKey(message.key()).kind();
            var name = name(message.partition(), message.key());
            if (CellCodec.decode(kind, message.value()).isEmpty()) {
                last.remove(name);
            } else {
                last.put(name, HexFormat.of().formatHex(message.value()));
            }
        }
        return last;
    }

    private static Map<String, String> expected(List<RecordVersion> versions) {
        var expected = new HashMap<String, String>();
        versions.stream()
                .collect(Collectors.groupingBy(AnyOrderIT::partition))
                .forEach((partition, own) -> CellsOracle.cells(own)
                        .forEach((key, cell) -> expected.put(
                                name(partition, CellCodec.encodeKey(key)),
                                HexFormat.of().formatHex(CellCodec.encode(cell)))));
        return expected;
    }

    /** As every Kafka client places a key. */
    private static int partition(RecordVersion version) {
        var key = version.key().asText().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % PARTITIONS;
    }

    private static String name(int partition, byte[] key) {
        return partition + " " + HexFormat.of().formatHex(key);
    }
}
