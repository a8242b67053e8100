package vn.kip.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.Topics;
import vn.kip.embedded.EmbeddedKafka;

/** The whole aggregator, killed on its way, against a count that was never interrupted. */
class AggregatorIT {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);
    private static final String SETTINGS = "survey: {satisfied: [SATISFIED]}\n";

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final Broker broker;

    AggregatorIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        var rules = Setting.parse("kip.yml", SETTINGS, name -> Optional.empty());
        broker = new Broker(kafka.bootstrapServers(), Topics.applicationId(CountingRules.read(rules)));
    }

    @BeforeEach
    void writeRules() throws IOException {
        Files.writeString(folder.resolve("kip.yml"), SETTINGS);
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @ParameterizedTest(name = "store {0}, instance {1}")
    @CsvSource({"rocksdb, aggregator", "memory, ''"})
    void countsEachVersionOnceThoughItIsKilledTwice(String store, String instance) throws Exception {
        var versions = new RandomVersions(20230614).inDisorder(3_000);
        var third = versions.size() / 3;

        untilKilled(store, instance, () -> {
            awaitTopics();
            broker.send(versions.subList(0, third));
            await().atMost(LONG).until(() -> !broker.counted().isEmpty());
        });
        untilKilled(store, instance, () -> {
            var before = broker.counted();
            broker.send(versions.subList(third, 2 * third));
            await().atMost(LONG).until(() -> !broker.counted().equals(before));
        });
        untilKilled(store, instance, () -> {
            broker.send(versions.subList(2 * third, versions.size()));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(broker.counted()).isEqualTo(broker.ends()));
            assertRests();
        });

        assertThat(broker.cells()).isEqualTo(CellsOracle.cells(versions));
    }

    /** Without anything to count, nothing is committed: there are two commit intervals in a row without a commit. */
    private void assertRests() throws InterruptedException {
        var last = new AtomicReference<>(broker.commits());
        await().during(COMMIT_INTERVAL.multipliedBy(2))
                .atMost(COMMIT_INTERVAL.multipliedBy(10))
                .until(() -> {
                    var now = broker.commits();
                    return now.equals(last.getAndSet(now));
                });
    }

    private void awaitTopics() {
        await().atMost(LONG).ignoreExceptions().until(() -> broker.ends().isEmpty());
    }

    private void untilKilled(String store, String instance, Step step) throws Exception {
        var settings = List.of(
                "--kip.bootstrap-servers=" + kafka.bootstrapServers(),
                "--kip.metrics.store=" + store,
                "--kip.metrics.instance=" + instance);
        var aggregator = AggregatorJvm.start(folder, settings);
        try {
            step.run();
        } finally {
            aggregator.kill();
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
