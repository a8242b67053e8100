package vn.kip.report.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.dao.DataAccessException;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.delivery.WebReceiver.Mood;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.ShiftedClock;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;
import vn.kip.report.json.Json;
import vn.kip.report.settings.UnusableSettingsException;

/** One half-year ends, and each kind of receiver is to get its report; the receiver of webhooks is out of order at first. */
class DeliveriesIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();
    private static final String SECRET = "a secret of the province";
    private static final String PASSWORD = "let-kip-in";
    private static final String PLACE = "decree-09-2019/2023-H1/1";

    @TempDir
    static Path folder;

    private static final ShiftedClock CLOCK = ShiftedClock.at("2023-06-14T12:00:00Z");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static WebReceiver web;
    private static FileReceiver files;
    private static TestTopics topics;
    private static TestPublisher publisher;
    private static String contentHash = "";

    @BeforeAll
    static void closeTheHalfYear() throws IOException {
        TestBroker.clear();
        topics = new TestTopics(CATALOGUE.rules()).create();
        var slips = List.of(slip("P-1", "SATISFIED"), slip("P-2", "NEUTRAL"));
        topics.ingest(slips);
        topics.aggregate(DumbCells.of(CATALOGUE.rules(), slips));
        MAIL.start();
        web = new WebReceiver(SECRET);
        files = new FileReceiver(folder.resolve("server"), PASSWORD);
        var knownHosts = Files.writeString(folder.resolve("known_hosts"), files.knownHost());
        var otherHosts = Files.writeString(folder.resolve("other_hosts"), "");
        publisher = TestPublisher.start(
                TestDatabase.freshSchema(),
                Catalogues.FIVE_OBJECTIVES + "documents: {formats: [html, xlsx]}\n" + settings(knownHosts, otherHosts),
                WebApplicationType.SERVLET,
                Map.of(
                        "kip.schedule.enabled",
                        true,
                        "kip.schedule.polling",
                        "50ms",
                        "kip.schedule.look",
                        "1s",
                        "kip.reports-dir",
                        folder.resolve("reports")),
                CLOCK);
        CLOCK.advance(Duration.ofHours(8));
        patiently().until(() -> number("select count(*) from delivery where attempts = 1") == 7);
        contentHash = text("select content_hash from snapshot");
    }

    private static String settings(Path knownHosts, Path otherHosts) {
        return """
                publication: {lengths: [half-year]}
                deliveries:
                  - {id: archive, kind: folder, path: %s}
                  - {id: topic, kind: kafka}
                  - {id: province, kind: webhook, url: "%s", secret: %s}
                  - {id: leaders, kind: mail, host: 127.0.0.1, port: %d, security: none, from: kip@example.vn, to: [a@example.vn, b@example.vn]}
                  - {id: files, kind: sftp, host: 127.0.0.1, port: %d, user: %s, password: %s, knownHosts: %s, path: inbox}
                  - {id: locked-out, kind: sftp, host: 127.0.0.1, port: %d, user: %s, password: other, knownHosts: %s, path: inbox}
                  - {id: stranger, kind: sftp, host: 127.0.0.1, port: %d, user: %s, password: %s, knownHosts: %s, path: inbox}
                """.formatted(
                        folder.resolve("archive"),
                        web.url(),
                        SECRET,
                        MAIL.getSmtp().getPort(),
                        files.port(),
                        FileReceiver.USER,
                        PASSWORD,
                        knownHosts,
                        files.port(),
                        FileReceiver.USER,
                        knownHosts,
                        files.port(),
                        FileReceiver.USER,
                        PASSWORD,
                        otherHosts);
    }

    @AfterAll
    static void stop() throws IOException {
        publisher.close();
        topics.close();
        MAIL.stop();
        web.close();
        files.close();
    }

    @Test
    void copiesAllFilesToAFolder() throws IOException {
        assertThat(contents(folder.resolve("archive").resolve(PLACE)))
                .isEqualTo(contents(folder.resolve("reports").resolve(PLACE)))
                .containsKeys("manifest.json", "report.html", "evidence-survey.csv");
        assertThat(folder.resolve("archive")).isDirectoryNotContaining("glob:**/.unfinished*");
    }

    @Test
    void writesAllFilesToAServer() throws IOException {
        assertThat(contents(folder.resolve("server/inbox").resolve(PLACE)))
                .isEqualTo(contents(folder.resolve("reports").resolve(PLACE)));
        assertThat(folder.resolve("server/inbox/decree-09-2019/2023-H1"))
                .isDirectoryNotContaining("glob:**/.unfinished*");
    }

    @Test
    void tellsOfTheRevisionOnATopic() {
        var message = onTheTopic();

        assertThat(message.key()).isEqualTo("phu-quoc/decree-09-2019/2023-H1");
        assertThat(header(message, "ce_id")).isEqualTo(contentHash);
        assertThat(header(message, "ce_source")).isEqualTo("/kip/phu-quoc");
        assertThat(header(message, "ce_type")).isEqualTo("vn.kip.snapshot.published");
        assertThat(header(message, "ce_subject")).isEqualTo(PLACE);
        assertThat(message.value()).isEqualTo(snapshot());
    }

    @Test
    void sendsTheReportByMail() throws Exception {
        assertThat(MAIL.getReceivedMessages()).hasSize(2); // one for each of those it goes to
        var message = MAIL.getReceivedMessages()[0];
        assertThat(message.getSubject())
                .isEqualTo("Báo cáo mục tiêu chất lượng 6 tháng đầu năm 2023, lần chốt 1"
                        + " / Quality objectives, first six months of 2023, revision 1");
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + contentHash + "@kip.invalid>");
        var parts = (Multipart) message.getContent();
        var attached = new TreeMap<String, String>();
        for (int part = 1; part < parts.getCount(); part++) {
            var bytes = parts.getBodyPart(part).getInputStream().readAllBytes();
            attached.put(parts.getBodyPart(part).getFileName(), new String(bytes, StandardCharsets.ISO_8859_1));
        }
        var report = folder.resolve("reports").resolve(PLACE);
        var office = contents(report);
        office.keySet().retainAll(Set.of("report.pdf", "report.docx", "report.xlsx"));
        var page = contents(report);
        page.keySet().retainAll(Set.of("report.html"));
        assertThat(attached).isEqualTo(office.isEmpty() ? page : office).isNotEmpty();
        var text = (String)
                ((Multipart) parts.getBodyPart(0).getContent()).getBodyPart(0).getContent();
        assertThat(text)
                .startsWith("UBND thành phố Phú Quốc\r\nBáo cáo mục tiêu chất lượng")
                .contains("Mã băm: " + contentHash, "Content hash: " + contentHash);
    }

    @Test
    void deliversOnceToAReceiverThatWasOutOfOrderForADay() throws Exception {
        for (int hour = 1; hour <= 24; hour++) {
            awaitAttemptAnHourAfter("province");
        }
        assertThat(state("province")).isEqualTo("WAITING");
        assertThat(web.taken()).isEmpty();

        web.is(Mood.TAKES_AND_FAILS);
        awaitAttemptAnHourAfter("province");
        assertThat(state("province")).isEqualTo("WAITING");
        web.is(Mood.TAKES);
        awaitAttemptAnHourAfter("province");
        assertThat(state("province")).isEqualTo("DELIVERED");

        assertThat(web.requests()).hasSizeGreaterThanOrEqualTo(27).hasSize((int) attempts("province"));
        assertThat(web.ids()).containsExactly(contentHash);
        assertThat(web.taken()).hasSize(1);
        for (var request : web.requests()) {
            assertThat(request.signature()).isEqualTo(web.signatureOf(request));
            assertThat(request.type()).isEqualTo("application/cloudevents+json");
        }
        assertThat(web.requests().get(26).timestamp())
                .isGreaterThan(web.requests().get(0).timestamp());
        var event = Json.parse(web.taken().getOrDefault(contentHash, ""));
        assertThat(event)
                .containsEntry("specversion", "1.0")
                .containsEntry("id", contentHash)
                .containsEntry("type", "vn.kip.snapshot.published")
                .containsEntry("data", Json.parse(snapshot()));
    }

    @Test
    void showsWhatWasDeliveredAndWhatKeepsTheRest() throws IOException, InterruptedException {
        var shown = ask("GET", "/api/deliveries").body();

        assertThat(ask("GET", "/api/closings").body()).isEqualTo("[]");
        assertThat(shown)
                .contains("\"receiver\":\"archive\",\"kind\":\"folder\",\"unit\":\"phu-quoc\"")
                .contains("\"state\":\"DELIVERED\"", "\"contentHash\":\"" + contentHash + "\"")
                .doesNotContain("example.vn", SECRET, PASSWORD);
        assertThat(error("locked-out"))
                .isEqualTo("expected the user and password or key to be accepted, found them refused");
        assertThat(error("stranger")).isEqualTo("expected a server that knownHosts lists, found another");
        assertThat(publisher
                        .bean(DeliveryHealthIndicator.class)
                        .health()
                        .getStatus()
                        .getCode())
                .isEqualTo("LATE");
        assertThat(ask("GET", "/actuator/health").body())
                .startsWith("{\"components\":{")
                .contains(
                        "\"locked-out decree-09-2019/2023-H1/1\":\"expected the user and password or key to be accepted, found them refused\"")
                .endsWith("\"status\":\"UP\"}");
        assertThat(ask("GET", "/actuator/prometheus").body())
                .contains("kip_report_deliveries_waiting{receiver=\"locked-out\"} 1.0");
    }

    @Test
    void triesAgainWhenAskedAndOnlyWhatWasNotDelivered() throws IOException, InterruptedException {
        var lockedOut = id("locked-out");
        awaitPause("locked-out");
        var attempts = attempts("locked-out");

        assertThat(ask("POST", "/api/deliveries/" + lockedOut + "/retry").statusCode())
                .isEqualTo(200);
        patiently().until(() -> attempts("locked-out") > attempts);

        var again = ask("POST", "/api/deliveries/" + id("archive") + "/retry");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("expected the id of a delivery that was not handed over");
        assertThatThrownBy(() -> publisher.jdbc().update("delete from delivery where receiver = 'archive'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("rows of delivery are never changed or removed");
    }

    @Test
    void doesNotStartWithAReceiverThatCannotBeUsed() {
        var wrong = Catalogues.FIVE_OBJECTIVES + "deliveries:\n  - {id: a, kind: pigeon}\n";

        assertThatThrownBy(() ->
                        TestPublisher.start(TestDatabase.freshSchema(), wrong).close())
                .hasRootCauseInstanceOf(vn.kip.domain.settings.SettingException.class)
                .hasStackTraceContaining(UnusableSettingsException.class.getName())
                .rootCause()
                .hasMessageEndingWith(
                        "deliveries[0].kind: expected one of folder, kafka, mail, sftp, webhook, found 'pigeon'")
                .hasMessageContaining("kip.yml line ");
    }

    /** Lets an hour pass, after which there is a further attempt, for that is the longest pause. */
    private static void awaitAttemptAnHourAfter(String receiver) {
        awaitPause(receiver);
        var before = attempts(receiver);
        CLOCK.advance(Duration.ofHours(1));
        patiently().until(() -> attempts(receiver) > before);
    }

    private static void awaitPause(String receiver) {
        patiently().until(() -> number("""
                select count(*) from scheduled_tasks
                where task_name = 'delivery' and task_instance = '%s' and not picked and last_failure >=
                    (select attempted_at from delivery where receiver = '%s')
                """.formatted(id(receiver), receiver)) == 1);
    }

    private static long attempts(String receiver) {
        return number("select attempts from delivery where receiver = '%s'".formatted(receiver));
    }

    private static long id(String receiver) {
        return number("select id from delivery where receiver = '%s'".formatted(receiver));
    }

    private static String state(String receiver) {
        return text("select state from delivery where receiver = ?", receiver);
    }

    private static String error(String receiver) {
        return text("select last_error from delivery where receiver = ?", receiver);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private static long number(String query) {
        var number = publisher.jdbc().queryForObject(query, Long.class);
        return number == null ? -1 : number;
    }

    private static String snapshot() {
        return text("select content from snapshot");
    }

    private static String text(String query, Object... parameters) {
        return String.valueOf(publisher.jdbc().queryForObject(query, String.class, parameters));
    }

    private static Map<String, String> contents(Path report) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var all = Files.list(report)) {
            for (var file : all.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static ConsumerRecord<String, String> onTheTopic() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var topic = Set.of(new TopicPartition("kip.snapshots", 0));
            consumer.assign(topic);
            consumer.seekToBeginning(topic);
            var messages = consumer.poll(Duration.ofSeconds(10));
            assertThat(messages.count()).isEqualTo(1);
            return messages.iterator().next();
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + publisher.port() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static RecordVersion slip(String id, String rating) {
        var rated = Instant.parse("2023-05-20T03:00:00Z");
        var slip = new SurveySlip("A0", "", rated, rating);
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.SURVEY, id),
                new Version(0, rated, 1, RecordCodec.hash(slip)),
                "source-survey",
                "row " + id,
                slip);
    }
}
