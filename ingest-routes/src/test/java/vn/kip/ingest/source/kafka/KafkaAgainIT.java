package vn.kip.ingest.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.control.Backfill;
import vn.kip.ingest.control.Filter;
import vn.kip.ingest.control.SourceControl;

@ExtendWith(SharedKafka.class)
class KafkaAgainIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    private Path home;

    private Admin admin;
    private Producer<String, byte[]> producer;
    private String source;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        Map<String, Object> servers = Map.of("bootstrap.servers", SharedKafka.bootstrapServers());
        admin = Admin.create(servers);
        producer = new KafkaProducer<>(servers, new StringSerializer(), new ByteArraySerializer());
        source = "kafka-again-"
                + Integer.toHexString(
                        test.getTestMethod().orElseThrow().getName().hashCode());
        admin.createTopics(List.of(new NewTopic(source, 2, (short) 1))).all().get();
    }

    @AfterEach
    void close() {
        producer.close();
        admin.close();
    }

    @Test
    void countsTheMessageThatCameFromTheFutureOnceThatHasPassed() throws Exception {
        send(0, "H1", LocalDateTime.of(2023, 3, 1, 8, 0), Instant.now());

        try (var ingest = RunningIngest.start(home, settings())) {
            ingest.caughtUp(source);
            // the clock of a source may be five minutes ahead
            var stamp = Instant.now().plus(5, ChronoUnit.MINUTES).plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
            send(1, "H2", LocalDateTime.ofInstant(stamp, ZONE), Instant.now());
            send(1, "H3", LocalDateTime.of(2023, 3, 1, 8, 0), Instant.now());
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(2));
            assertThat(SharedKafka.rejections(source))
                    .extracting("reason", "position")
                    .containsExactly(tuple(Reason.FUTURE_STAMP, source + "-1@0"));
            await().until(() -> Instant.now().plus(5, ChronoUnit.MINUTES).isAfter(stamp));

            ingest.bean(SourceControl.class).redrive(source, Filter.ALL);
            send(0, "H4", LocalDateTime.of(2023, 3, 1, 8, 0), Instant.now());

            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(4));
        }

        assertThat(SharedKafka.ledger(source).entrySet())
                .filteredOn(entry -> entry.getKey().startsWith("redrive from " + source + "-1@0"))
                .extracting(entry -> entry.getValue().pulled())
                .containsExactly(1L);
        assertBalanced(4, 1);
    }

    @Test
    void readsTheMessagesOfASpanAgain() throws Exception {
        var day = LocalDate.of(2023, 3, 1);
        for (int number = 0; number < 6; number++) {
            var at = day.plusDays(number).atTime(8, 0);
            send(number % 2, "H" + number, at, at.atZone(ZONE).toInstant());
        }

        try (var ingest = RunningIngest.start(home, settings())) {
            ingest.caughtUp(source);
            var control = ingest.bean(SourceControl.class);

            control.backfill(source, day.plusDays(1), day.plusDays(3));
            control.backfill(source, day.plusDays(30), day.plusDays(31));

            await().untilAsserted(() ->
                    assertThat(control.backfills()).extracting(Backfill::state).containsOnly(Backfill.State.DONE));
            assertThat(control.backfills()).extracting(Backfill::rows).containsExactly(0L, 3L);
        }

        assertBalanced(6, 0);
    }

    private void send(int partition, String id, LocalDateTime changed, Instant written) throws Exception {
        var value = "{\"id\": \"%s\", \"at\": \"%tFT%<tT\"}".formatted(id, changed);
        producer.send(new ProducerRecord<>(
                        source, partition, written.toEpochMilli(), null, value.getBytes(StandardCharsets.UTF_8)))
                .get();
    }

    private void assertBalanced(int versions, int rejections) {
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries).allMatch(entry -> entry.pulled() == entry.sent() + entry.unchanged() + entry.rejected());
        assertThat(SharedKafka.versions(source)).hasSize(versions);
        assertThat(SharedKafka.rejections(source)).hasSize(rejections);
        assertThat(entries.stream().mapToLong(LedgerEntry::sent).sum()).isEqualTo(versions);
        assertThat(entries.stream().mapToLong(LedgerEntry::rejected).sum()).isEqualTo(rejections);
    }

    private String settings() {
        return """
                sources:
                  - name: %s
                    records: dossier
                    kind: kafka
                    authority: %s
                    every: 100ms
                    zone: Asia/Ho_Chi_Minh
                    kafka: {bootstrapServers: "%s", topic: %s}
                    mapping:
                      stamp: at
                      fields:
                        id: id
                        status: {constant: ACCEPTED}
                        resolvingAgency: {constant: D1}
                        receivedAt: {constant: "2023-02-28"}
                        completedAt: {constant: "2023-03-01"}
                """.formatted(source, source, SharedKafka.bootstrapServers(), source);
    }
}
