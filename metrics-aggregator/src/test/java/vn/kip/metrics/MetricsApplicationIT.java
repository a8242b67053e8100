package vn.kip.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.domain.settings.SettingException;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.embedded.Loopback;

class MetricsApplicationIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    MetricsApplicationIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeRules() throws IOException {
        Files.writeString(folder.resolve("kip.yml"), "periods: {zone: Asia/Ho_Chi_Minh}\n");
    }

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @Test
    void waitsForTheBrokerAndIsNotUpBefore() throws Exception {
        var ports = Loopback.freePorts(2);
        var brokerPort = ports.get(0);
        var port = ports.get(1);
        var starting = CompletableFuture.supplyAsync(() -> run("127.0.0.1:" + brokerPort, port, 4));
        await().atMost(LONG).ignoreExceptions().untilAsserted(() -> assertThat(get(port, "health"))
                .contains("\"aggregator\"", "WAITING_FOR_BROKER", "OUT_OF_SERVICE"));

        open.push(EmbeddedKafka.start(folder.resolve("kafka"), brokerPort));
        open.push(starting.get(LONG.toSeconds(), TimeUnit.SECONDS));

        await().atMost(LONG).untilAsserted(() -> assertThat(get(port, "health"))
                .contains("\"status\":\"UP\"", "\"state\":\"RUNNING\""));
        assertThat(get(port, "prometheus"))
                .contains("kip_metrics_versions_read_total{kind=\"dossier\"} 0.0", "kafka_stream_");
    }

    @Test
    void refusesAnotherNumberOfPartitionsThanTheTopicsHave() throws Exception {
        var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        open.push(kafka);
        run(kafka.bootstrapServers(), 0, 4).close();

        assertThatThrownBy(() -> run(kafka.bootstrapServers(), 0, 6))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("kip.partitions: expected the 4 partitions of kip.")
                .hasMessageContaining("found 6");
    }

    private ConfigurableApplicationContext run(String bootstrapServers, int port, int partitions) {
        return MetricsApplication.builder()
                .run(
                        "--server.port=" + port,
                        "--kip.config=" + folder.resolve("kip.yml"),
                        "--kip.state-dir=" + folder.resolve("state"),
                        "--kip.partitions=" + partitions,
                        "--kip.bootstrap-servers=" + bootstrapServers);
    }

    private String get(int port, String endpoint) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
