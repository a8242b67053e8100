package vn.kip.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.Topics;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.metrics.MetricsApplication;
import vn.kip.metrics.settings.AggregatorProperties.Store;

/** Two aggregators of one name beside each other, against a count that was never interrupted. */
class ScaleOutIT {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int PARTITIONS = 6;
    private static final String SETTINGS = "survey: {satisfied: [SATISFIED]}\n";

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final Broker broker;
    private final Group group;

    ScaleOutIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        var rules = Setting.parse("kip.yml", SETTINGS, name -> Optional.empty());
        var applicationId = Topics.applicationId(CountingRules.read(rules));
        broker = new Broker(kafka.bootstrapServers(), applicationId);
        group = new Group(kafka.bootstrapServers(), applicationId);
    }

    @BeforeEach
    void writeRules() throws IOException {
        Files.writeString(folder.resolve("kip.yml"), SETTINGS);
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @ParameterizedTest
    @EnumSource
    void twoProcessesShareThePartitionsAndOneGoesOnAloneWhenTheOtherIsKilled(Store store) throws Exception {
        var versions = new RandomVersions(20230615).inDisorder(3_000);
        var half = versions.size() / 2;
        var other = AggregatorJvm.start(Files.createDirectories(folder.resolve("other")), settings("other", store));
        try (var own = MetricsApplication.builder()
                .web(WebApplicationType.NONE)
                .run(settings("own", store).toArray(String[]::new))) {
            var shares = awaitShares(2);
            broker.send(versions.subList(0, half));
            awaitCounted();

            // nothing moved while it was counted: each has counted what it is assigned
            assertThat(group.shares()).isEqualTo(shares);
            assertThat(shares.values())
                    .hasSize(2)
                    .allSatisfy(share -> assertThat(partitionsOfDossiers(share)).isEqualTo(PARTITIONS / 2))
                    .allSatisfy(share -> assertThat(dossiersCounted(share)).isPositive());
            assertThat(health(own))
                    .containsEntry("partitions", PARTITIONS / 2)
                    .containsEntry("standbys", PARTITIONS / 2);

            other.kill();
            broker.send(versions.subList(half, versions.size()));
            awaitCounted();

            assertThat(health(own)).containsEntry("partitions", PARTITIONS).containsEntry("standbys", 0);
        } finally {
            other.kill();
        }
        assertThat(broker.cells()).isEqualTo(CellsOracle.cells(versions));
    }

    private List<String> settings(String name, Store store) {
        return List.of(
                "--kip.config=" + folder.resolve("kip.yml"),
                "--kip.bootstrap-servers=" + kafka.bootstrapServers(),
                "--kip.partitions=" + PARTITIONS,
                "--kip.state-dir=" + folder.resolve(name).resolve("state"),
                "--kip.metrics.store=" + store,
                "--kip.metrics.threads=1",
                "--kip.metrics.standbys=1",
                // the least that a broker allows, not to wait longer than that for what was killed
                "--kip.kafka.main.consumer.session.timeout.ms=6000",
                "--kip.kafka.main.consumer.heartbeat.interval.ms=2000");
    }

    private static Map<String, Object> health(ConfigurableApplicationContext aggregator) {
        return Objects.requireNonNull(aggregator.getBean(AggregatorHealth.class).health())
                .getDetails();
    }

    /** Waits until so many processes have all partitions among them. */
    private Map<String, Set<TopicPartition>> awaitShares(int processes) {
        var all = PARTITIONS * RecordKind.values().length;
        return await().atMost(LONG)
                .ignoreExceptions()
                .until(group::shares, shares -> shares.size() == processes && Group.assigned(shares) == all);
    }

    private void awaitCounted() {
        await().atMost(LONG).untilAsserted(() -> assertThat(broker.counted()).isEqualTo(broker.ends()));
    }

    private long dossiersCounted(Set<TopicPartition> share) throws InterruptedException {
        return broker.counted().entrySet().stream()
                .filter(counted -> share.contains(counted.getKey()))
                .filter(counted -> counted.getKey().topic().equals(RecordKind.DOSSIER.topic()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static int partitionsOfDossiers(Set<TopicPartition> share) {
        return share.stream()
                .filter(one -> one.topic().equals(RecordKind.DOSSIER.topic()))
                .collect(Collectors.toSet())
                .size();
    }
}
