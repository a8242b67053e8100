package vn.kip.ingest.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.embedded.Loopback;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;

/** Senders that did not hear whether their rows were taken, and send them again. */
@ExtendWith(SharedKafka.class)
class SendAgainIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    private int port;
    private Sender sender;

    @BeforeEach
    void open() throws IOException {
        port = Loopback.freePorts(1).get(0);
        sender = new Sender(port, "/again");
    }

    @Test
    void whatWasTakenBeforeARestartIsFoundUnchangedAfterIt() {
        var body = "[" + WebhookIT.slip("P1", "01/03/2023") + "," + WebhookIT.slip("", "01/03/2023") + "]";
        try (var ingest = RunningIngest.start(home, settings())) {
            assertThat(sender.send(body, "Idempotency-Key", "k1").number("sent"))
                    .isEqualTo(1);
        }

        Sender.Reply again;
        Sender.Reply other;
        try (var ingest = RunningIngest.start(home, settings())) {
            again = sender.send(body, "Idempotency-Key", "k1");
            other = sender.send("[" + WebhookIT.slip("P2", "01/03/2023") + "]", "Idempotency-Key", "k2");
        }

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.number("sent")).isZero();
        assertThat(again.number("unchanged")).isEqualTo(2);
        assertThat(other.number("sent")).isEqualTo(1);
        assertThat(SharedKafka.versions("again")).hasSize(2);
        assertThat(SharedKafka.rejections("again")).hasSize(1);
        assertThat(SharedKafka.ledger("again").keySet()).anyMatch(name -> name.endsWith(" #3"));
    }

    @Test
    void aSenderIsToldToComeAgainWhileKafkaIsAwayAndNothingIsLostOrDoubled() throws IOException {
        var data = home.resolve("broker");
        var broker = EmbeddedKafka.start(data, 0);
        var brokerPort = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
        var one = "[" + WebhookIT.slip("P1", "01/03/2023") + "]";
        var two = "[" + WebhookIT.slip("P2", "01/03/2023") + "]";
        try (var ingest = RunningIngest.start(
                home,
                settings(),
                "--kip.bootstrap-servers=" + broker.bootstrapServers(),
                "--kip.kafka.max.block.ms=2000",
                "--kip.kafka.delivery.timeout.ms=2500",
                "--kip.kafka.request.timeout.ms=2000",
                "--kip.kafka.reconnect.backoff.max.ms=200")) {
            assertThat(sender.send(one).status()).isEqualTo(202);
            broker.close();

            var refused = sender.send(two, "Idempotency-Key", "k2");
            var behind = sender.send(one, "Idempotency-Key", "k1");
            broker = EmbeddedKafka.start(data, brokerPort);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers()).containsKey("retry-after");
            assertThat(behind.status()).isEqualTo(503);
            await().atMost(PATIENCE)
                    .until(() -> sender.send(two, "Idempotency-Key", "k2").status() == 202);
            assertThat(ingest.status("again").sent()).isEqualTo(2);
            assertThat(sender.send(two, "Idempotency-Key", "k3").number("unchanged"))
                    .isEqualTo(1);
        } finally {
            broker.close();
        }
    }

    private String settings() {
        return """
                sources:
                  - name: again
                    records: survey
                    kind: webhook
                    authority: again
                    webhook: {listen: "%d", secret: %s, patience: 1s}
                    mapping:
                      fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
                """.formatted(port, Sender.SECRET);
    }
}
