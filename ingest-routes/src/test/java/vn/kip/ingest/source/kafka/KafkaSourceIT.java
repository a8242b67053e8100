package vn.kip.ingest.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.settings.Setting;
import vn.kip.embedded.Loopback;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.Sources;

@ExtendWith({SharedKafka.class, OutputCaptureExtension.class})
class KafkaSourceIT {

    private static final String NAME = "Đặng Thị Bích Ngọc";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private Admin admin;
    private Producer<String, byte[]> producer;
    private String source;

    @BeforeEach
    void open(TestInfo test) {
        Map<String, Object> servers = Map.of("bootstrap.servers", SharedKafka.bootstrapServers());
        admin = Admin.create(servers);
        producer = new KafkaProducer<>(servers, new StringSerializer(), new ByteArraySerializer());
        source = "kafka-"
                + Integer.toHexString(
                        test.getTestMethod().orElseThrow().getName().hashCode());
    }

    @AfterEach
    void close() {
        producer.close();
        admin.close();
    }

    @Test
    void readsAllPartitionsAndWhatIsAddedLater(CapturedOutput output) throws Exception {
        createTopic(2);
        for (int number = 0; number < 10; number++) {
            send(number % 2, dossier("H" + number, number));
        }
        send(0, "{\"id\": " + NAME + "}");
        send(0, "[1]");
        send(1, dossier("H9", 9) + dossier("H10", 10));
        producer.send(new ProducerRecord<>(source, 1, "H1", null)).get();

        try (var ingest = RunningIngest.start(home, settings("every: 100ms"))) {
            var status = ingest.caughtUp(source);
            assertThat(status.sent()).isEqualTo(10);
            assertThat(status.rejected()).isEqualTo(4);

            send(1, dossier("H1", 11));
            admin.createPartitions(Map.of(source, NewPartitions.increaseTo(3)))
                    .all()
                    .get();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                send(2, dossier("H12", 12));
                return true;
            });
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(SharedKafka.versions(source))
                    .hasSize(12));
            assertThat(ingest.status(source).failure()).isNull();
        }

        assertThat(SharedKafka.rejections(source))
                .extracting(Rejection::position, Rejection::reason, Rejection::found)
                .containsExactlyInAnyOrder(
                        tuple(source + "-0@5", Reason.UNREADABLE, "no object"),
                        tuple(source + "-0@6", Reason.UNREADABLE, "no object"),
                        tuple(source + "-1@5", Reason.UNREADABLE, "no object"),
                        tuple(source + "-1@6", Reason.UNREADABLE, "no value, which says that something was deleted"));
        assertThat(output.getAll()).doesNotContain("Ngọc");
        assertBalanced(12, 4);
    }

    @Test
    void goesOnInTheMiddleAndReadsNoMessageTwice() throws Exception {
        createTopic(2);
        // a topic just made may not take what is sent at once, in the order in which it is sent
        send(0, dossier("H0", 0));
        send(1, dossier("H1", 1));
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (int number = 2; number < 100_000; number++) {
            sent.add(producer.send(message(number % 2, dossier("H" + number, number % 1_000))));
        }
        for (var message : sent) {
            message.get();
        }

        try (var ingest = RunningIngest.start(home, settings("every: 1h"))) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> ingest.status(source).sent() >= 1);
        }
        var before = SharedKafka.versions(source).size();
        try (var ingest = RunningIngest.start(home, settings("every: 1h"))) {
            var status = ingest.caughtUp(source);
            assertThat(status.sent()).isEqualTo(100_000 - before);
            assertThat(status.unchanged()).isZero();
        }

        assertThat(before).isBetween(1, 99_999);
        assertBalanced(100_000, 0);
    }

    @Test
    void sendsAStateOnceHoweverOftenItIsSaid() throws Exception {
        createTopic(1);
        for (var number : List.of(1, 2, 1, 1, 2)) {
            send(0, dossier("H" + number, number));
        }

        try (var ingest = RunningIngest.start(home, settings("every: 1h"))) {
            var status = ingest.caughtUp(source);
            assertThat(List.of(status.sent(), status.unchanged())).containsExactly(2L, 3L);
        }

        assertBalanced(2, 0);
    }

    @Test
    void readsNothingThatWasNeverCommitted() throws Exception {
        createTopic(1);
        Map<String, Object> transactional = Map.of(
                "bootstrap.servers",
                SharedKafka.bootstrapServers(),
                "transactional.id",
                UUID.randomUUID().toString());
        try (var other = new KafkaProducer<>(transactional, new StringSerializer(), new ByteArraySerializer())) {
            other.initTransactions();
            other.beginTransaction();
            other.send(message(0, dossier("H1", 1))).get();
            other.abortTransaction();
            other.beginTransaction();
            other.send(message(0, dossier("H2", 2))).get();
            other.commitTransaction();
        }

        try (var ingest = RunningIngest.start(home, settings("every: 1h"))) {
            assertThat(ingest.caughtUp(source).pulled()).isEqualTo(1);
        }

        assertThat(SharedKafka.versions(source))
                .extracting(version -> version.key().id())
                .containsExactly("H2");
        assertBalanced(1, 0);
    }

    @Test
    void putsOnRecordWhatWasRemovedBeforeItWasRead() throws Exception {
        createTopic(1);
        sendDossiers(0, 10);
        try (var ingest = RunningIngest.start(home, settings("every: 100ms"))) {
            ingest.caughtUp(source);
        }
        sendDossiers(10, 20);
        admin.deleteRecords(Map.of(new TopicPartition(source, 0), RecordsToDelete.beforeOffset(15)))
                .all()
                .get();

        try (var ingest = RunningIngest.start(home, settings("every: 100ms"))) {
            var status = ingest.caughtUp(source);
            assertThat(List.of(status.sent(), status.rejected())).containsExactly(5L, 1L);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ingest.status(source).failure())
                            .isEqualTo("expected messages that are kept until they are read, found at " + source
                                    + "-0@10 offsets 10 to 14 removed before they were read, reading goes on at 15"));
            send(0, dossier("H20", 20));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(SharedKafka.versions(source))
                    .hasSize(16));
        }

        assertThat(SharedKafka.rejections(source))
                .extracting(Rejection::position, Rejection::found)
                .containsExactly(tuple(
                        source + "-0@10", "offsets 10 to 14 removed before they were read, reading goes on at 15"));
        assertBalanced(16, 1);
    }

    @Test
    void readsATopicThatWasMadeAgainFromItsFirstMessage() throws Exception {
        createTopic(1);
        sendDossiers(0, 3);
        try (var ingest = RunningIngest.start(home, settings("every: 1h"))) {
            ingest.caughtUp(source);
        }
        admin.deleteTopics(List.of(source)).all().get();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            createTopic(1);
            return true;
        });
        // as many as there were, so that no offset tells
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            sendDossiers(3, 6);
            return true;
        });

        try (var ingest = RunningIngest.start(home, settings("every: 1h"))) {
            ingest.caughtUp(source);
        }

        assertThat(SharedKafka.rejections(source))
                .extracting(Rejection::position)
                .containsExactly(source);
        assertBalanced(6, 1);
    }

    @Test
    void saysWhatTheBrokerLacks() throws Exception {
        try (var pull = pull(settings("every: 1s"))) {
            assertThatThrownBy(pull::next)
                    .hasMessage("expected the topic '" + source
                            + "', found none of that name (UnknownTopicOrPartitionException)");
        }
        var nobody = settings("every: 1s")
                .replace(
                        SharedKafka.bootstrapServers(),
                        "127.0.0.1:" + Loopback.freePorts(1).get(0))
                .replace("format: json", "settings: {default.api.timeout.ms: 600, request.timeout.ms: 300}");
        try (var pull = pull(nobody)) {
            assertThatThrownBy(pull::next)
                    .hasMessageStartingWith("expected kafka.bootstrapServers to answer, found nobody who does in time");
        }
    }

    private static KafkaPull pull(String settings) {
        var source = Sources.read(Setting.parse("kip.yml", settings, name -> Optional.empty()))
                .all()
                .get(0);
        var rounds = new KafkaPull.Rounds(() -> {}, failure -> {});
        return new KafkaPull(source, KafkaSettings.read(source), "", rounds, Clock.systemUTC());
    }

    private void createTopic(int partitions) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(source, partitions, (short) 1)))
                .all()
                .get();
    }

    private void sendDossiers(int from, int to) throws ExecutionException, InterruptedException {
        for (int number : IntStream.range(from, to).toArray()) {
            send(0, dossier("H" + number, number));
        }
    }

    private void send(int partition, String value) throws ExecutionException, InterruptedException {
        producer.send(message(partition, value)).get();
    }

    private ProducerRecord<String, byte[]> message(int partition, String value) {
        return new ProducerRecord<>(source, partition, null, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String dossier(String id, int minute) {
        return """
                {"id": "%s", "at": "2023-03-%02dT%02d:%02d:00", "agency": "D%d", "name": "%s", "more": {"phones": ["0987654321"]}}""".formatted(id, 1 + minute / 60 / 24, minute / 60 % 24, minute % 60, minute, NAME);
    }

    private void assertBalanced(int versions, int rejections) {
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries).allMatch(entry -> entry.pulled() == entry.sent() + entry.unchanged() + entry.rejected());
        assertThat(SharedKafka.versions(source)).hasSize(versions);
        assertThat(SharedKafka.rejections(source)).hasSize(rejections);
        assertThat(entries.stream().mapToLong(LedgerEntry::sent).sum()).isEqualTo(versions);
        assertThat(entries.stream().mapToLong(LedgerEntry::rejected).sum()).isEqualTo(rejections);
    }

    private String settings(String every) {
        return """
                sources:
                  - name: %s
                    records: dossier
                    kind: kafka
                    authority: %s
                    %s
                    kafka: {bootstrapServers: "%s", topic: %s, format: json}
                    mapping:
                      stamp: at
                      fields:
                        id: id
                        status: {constant: ACCEPTED}
                        resolvingAgency: agency
                        receivedAt: {constant: "2023-02-28"}
                        completedAt: at
                """.formatted(source, source, every, SharedKafka.bootstrapServers(), source);
    }
}
