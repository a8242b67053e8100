package vn.kip.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.ingest.RunningIngest;

/** Stops the broker under a running service, with a portion on its way, and starts it again. */
class BrokerRestartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    @Test
    void goesOnWhenTheBrokerIsBack() throws IOException {
        var data = home.resolve("broker");
        var inbox = Files.createDirectories(home.resolve("inbox"));
        var broker = EmbeddedKafka.start(data, 0);
        var port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
        try (var ingest = RunningIngest.start(
                home,
                SETTINGS,
                "--kip.bootstrap-servers=" + broker.bootstrapServers(),
                // fail soon, so that the failure is seen before the broker is back
                "--kip.kafka.max.block.ms=2000",
                "--kip.kafka.delivery.timeout.ms=2500",
                "--kip.kafka.request.timeout.ms=2000",
                "--kip.kafka.reconnect.backoff.max.ms=200")) {
            drop(inbox, "1.csv", "P1,2023-03-01");
            await().atMost(PATIENCE).until(() -> ingest.status("slips").sent() == 1);

            broker.close();
            drop(inbox, "2.csv", "P2,2023-03-02");
            await().atMost(PATIENCE).until(() -> ingest.status("slips").failure() != null);
            assertThat(ingest.status("slips").failure()).startsWith("expected Kafka to take the records, found ");
            broker = EmbeddedKafka.start(data, port);

            await().atMost(PATIENCE).until(() -> ingest.status("slips").sent() == 2);
            assertThat(ingest.status("slips").failure()).isNull();
        } finally {
            broker.close();
        }
    }

    private static void drop(Path inbox, String name, String row) throws IOException {
        var part = Files.writeString(inbox.resolve(name + ".part"), "So,Ngay\n" + row + "\n");
        Files.move(part, inbox.resolve(name));
    }

    private static final String SETTINGS = """
            sources:
              - name: slips
                records: survey
                kind: file
                authority: phu-quoc
                every: 50ms
                file: {folder: inbox, pattern: "*.csv", settle: 1ms}
                mapping:
                  fields:
                    id: So
                    agency: {constant: mot-cua}
                    ratedAt: Ngay
                    rating: {constant: SATISFIED}
            """;
}
