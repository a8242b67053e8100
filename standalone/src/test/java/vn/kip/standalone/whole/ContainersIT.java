package vn.kip.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import vn.kip.report.snapshot.PublicationRequest;
import vn.kip.standalone.node.ServicesElsewhere;
import vn.kip.standalone.sample.Sample;
import vn.kip.standalone.sample.SampleOptions;

/**
 * The sample through Kafka and PostgreSQL in containers, where there is a Docker: the images of docker-compose.yml, by the
 * same variables, with the same answer as the embedded servers give in {@link PipelineIT}.
 */
@EnabledIf("dockerIsThere")
class ContainersIT {

    private static final SampleOptions OPTIONS = new SampleOptions(2_000, 7, 2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int KAFKA_PORT = 9092;
    private static final int POSTGRES_PORT = 5432;

    @TempDir
    Path folder;

    static boolean dockerIsThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Test
    void publishesThroughContainersWhatTheSampleKnowsOfItself() throws Exception {
        var port = KipProcess.freePort();
        try (var kafka = kafka(port);
                var postgres = postgres()) {
            kafka.start();
            postgres.start();
            var servers = new ServicesElsewhere.Servers(
                    kafka.getHost() + ":" + port,
                    "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(POSTGRES_PORT) + "/kip");

            publish(servers);
        }
    }

    private void publish(ServicesElsewhere.Servers servers) throws IOException {
        var sample = Sample.prepare(folder.resolve("sample"), OPTIONS);
        try (var oneStop = sample.serve(0, Sample.TOKEN, Clock.systemUTC());
                var services = new ServicesElsewhere(folder.resolve("data"), sample.configuration(), servers)) {
            assertThat(oneStop.port()).isPositive();
            await().atMost(PATIENCE).until(() -> services.intake().waitingFor().isEmpty());
            var published = services.publication()
                    .publish(new PublicationRequest("2023-H1", null, null, folder.resolve("out")));
            assertThat(published.failures()).isEmpty();
        }
        SampleContract.assertHeld(folder.resolve("out"), sample);
    }

    private static GenericContainer<?> kafka(int port) {
        var kafka = new GenericContainer<>(image("KIP_KAFKA_IMAGE", "apache/kafka:4.3.1"))
                .withEnv(Map.ofEntries(
                        Map.entry("CLUSTER_ID", "a2lwLWNsdXN0ZXItMDAwMQ"),
                        Map.entry("KAFKA_NODE_ID", "1"),
                        Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                        Map.entry("KAFKA_LISTENERS", "PLAINTEXT://:9092,INTERNAL://127.0.0.1:9094,CONTROLLER://:9093"),
                        // clients come from outside, and the broker, for its transactions, to itself from inside
                        Map.entry(
                                "KAFKA_ADVERTISED_LISTENERS",
                                "PLAINTEXT://127.0.0.1:" + port + ",INTERNAL://127.0.0.1:9094"),
                        Map.entry(
                                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                                "PLAINTEXT:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                        Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "INTERNAL"),
                        Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                        Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@127.0.0.1:9093"),
                        Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                        Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                        Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
                        Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                        Map.entry("KAFKA_HEAP_OPTS", "-Xmx512m")))
                .waitingFor(Wait.forListeningPort())
                .withExposedPorts(KAFKA_PORT)
                .withStartupTimeout(PATIENCE);
        kafka.setPortBindings(List.of("127.0.0.1:" + port + ":" + KAFKA_PORT));
        return kafka;
    }

    private static GenericContainer<?> postgres() {
        return new GenericContainer<>(image("KIP_POSTGRES_IMAGE", "postgres:18"))
                .withEnv(Map.of(
                        "POSTGRES_DB", "kip",
                        "POSTGRES_USER", "kip",
                        "POSTGRES_PASSWORD", "kip",
                        "POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C.UTF-8",
                        "PGDATA", "/var/lib/postgresql/kip"))
                .withExposedPorts(POSTGRES_PORT)
                // over TCP: while the database is being made, the server listens on its socket only
                .waitingFor(Wait.forSuccessfulCommand("pg_isready -q -h 127.0.0.1 -U kip -d kip"))
                .withStartupTimeout(PATIENCE);
    }

    private static DockerImageName image(String variable, String official) {
        return DockerImageName.parse(Optional.ofNullable(System.getenv(variable))
                .filter(name -> !name.isEmpty())
                .orElse(official));
    }
}
