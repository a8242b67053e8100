package vn.kip.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.Topics;

/** The aggregator on a cluster that asks who it is and allows it what {@code deploy/cluster/acls.txt} says. */
class SecuredClusterIT {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String USER = "kip-metrics";
    private static final String SETTINGS = "survey: {satisfied: [SATISFIED]}\n";

    @TempDir
    private static Path home;

    private static SecuredCluster cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        cluster = SecuredCluster.start(home.resolve("kafka"));
        cluster.addUser(USER);
        cluster.makeTopics();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void prepare() throws Exception {
        cluster.grant();
        Files.writeString(folder.resolve("kip.yml"), SETTINGS);
    }

    @Test
    void countsWithTheSettingsAndTheRightsOfTheFiles() throws Exception {
        var rules = CountingRules.read(Setting.parse("kip.yml", SETTINGS, name -> Optional.empty()));
        var broker = new Broker(cluster.broker().bootstrapServers(), Topics.applicationId(rules));
        var versions = new RandomVersions(20230617).inDisorder(300);
        broker.send(versions);

        var aggregator = aggregator(SecuredCluster.PASSWORD);
        try {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(broker.counted()).isEqualTo(broker.ends()));
        } finally {
            aggregator.kill();
        }

        assertThat(broker.cells()).isEqualTo(CellsOracle.cells(versions));
        assertThat(output()).doesNotContain(SecuredCluster.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"TOPIC, DESCRIBE_CONFIGS", "GROUP, READ", "TRANSACTIONAL_ID, WRITE"})
    void endsWithCode2AndSaysWhatIsRefusedWhenARightIsMissing(ResourceType kind, AclOperation operation)
            throws Exception {
        cluster.revoke(USER, kind, operation);

        var aggregator = aggregator(SecuredCluster.PASSWORD).process();

        try {
            assertThat(aggregator.onExit().get(90, TimeUnit.SECONDS).exitValue())
                    .isEqualTo(2);
        } finally {
            aggregator.destroyForcibly();
        }
        assertThat(output()).contains("Kafka refuses the aggregator: ").contains("deploy/cluster/acls.txt");
    }

    @Test
    void endsWithCode2WhenThePasswordIsWrong() throws Exception {
        var aggregator = aggregator("another").process();

        try {
            assertThat(aggregator.onExit().get(90, TimeUnit.SECONDS).exitValue())
                    .isEqualTo(2);
        } finally {
            aggregator.destroyForcibly();
        }
        assertThat(output()).contains("Kafka refuses the aggregator: ").contains("kip.kafka");
    }

    private AggregatorJvm aggregator(String password) throws IOException {
        return AggregatorJvm.start(
                folder,
                List.of(
                        "--spring.config.additional-location=" + SecuredCluster.FILES.resolve("kafka.yml"),
                        "--KIP_BOOTSTRAP_SERVERS=" + cluster.clients(),
                        "--KIP_PARTITIONS=" + SecuredCluster.PARTITIONS,
                        "--KIP_REPLICATION=1",
                        // the certificates are left out: it is the loopback
                        "--KIP_KAFKA_PROTOCOL=SASL_PLAINTEXT",
                        "--KIP_KAFKA_USER=" + USER,
                        "--KIP_KAFKA_PASSWORD=" + password));
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("aggregator.log"));
    }
}
