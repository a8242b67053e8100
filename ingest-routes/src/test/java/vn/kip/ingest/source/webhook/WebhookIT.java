package vn.kip.ingest.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.kip.domain.record.RecordVersion;
import vn.kip.embedded.Loopback;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.status.RowCounts;

/** One service that many sources are sent to, all at one port. */
@ExtendWith({SharedKafka.class, OutputCaptureExtension.class})
class WebhookIT {

    private static final String NAME = "Đặng Thị Bích Ngọc";
    private static final String OLD_SECRET = "fedcba9876543210-before";

    @TempDir
    private static Path home;

    private static int port;
    private static RunningIngest ingest;

    @BeforeAll
    static void start() throws IOException {
        port = Loopback.freePorts(1).get(0);
        ingest = RunningIngest.start(home, settings());
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void answersWhenTheRowsAreOnKafka() {
        var reply = sender("hook-happy").send(data(slip("P1", "01/03/2023"), slip("P2", "02/03/2023")));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(counts(reply)).isEqualTo(new RowCounts(2, 0, 0));
        assertThat(SharedKafka.versions("hook-happy")).hasSize(2).allSatisfy(version -> assertThat(version.position())
                .matches("post [0-9a-f]{12}, row [12]"));
        assertThat(total("hook-happy")).isEqualTo(new RowCounts(2, 0, 0));
        assertThat(ingest.status("hook-happy").caughtUp()).isTrue();
    }

    @Test
    void takesOneObjectAloneAndKeepsUpAPost() {
        var sender = sender("hook-plain");
        sender.sendAs("application/json", slip("P0", "01/03/2023"));

        var begun = System.nanoTime();
        for (int i = 1; i <= 20; i++) {
            assertThat(sender.sendAs("application/json", slip("P" + i, "01/03/2023"))
                            .status())
                    .isEqualTo(202);
        }
        var each = Duration.ofNanos(System.nanoTime() - begun).dividedBy(20);

        // a queue that looks only ten times a second, or a producer that lingers, would need more
        assertThat(each).isLessThan(Duration.ofMillis(100));
        assertThat(total("hook-plain")).isEqualTo(new RowCounts(21, 0, 0));
    }

    @Test
    void tellsWhichRowsItRejectsAndTakesTheOthers() {
        var body = "[" + slip("P1", "01/03/2023") + ", 7, " + slip("P3", "30/02/2023") + ", " + slip("", "01/03/2023")
                + "]";

        var reply = sender("hook-plain-rejects").sendAs("application/json; charset=UTF-8", body);
        var again = sender("hook-plain-rejects").sendAs("application/json", body);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(counts(reply)).isEqualTo(new RowCounts(1, 0, 3));
        var second = reply.body().path("rejections").path(1);
        assertThat(second.path("position").asString()).endsWith(", row 3");
        assertThat(second.path("field").asString()).isEqualTo("Ngay");
        assertThat(second.path("reason").asString()).isEqualTo("BAD_VALUE");
        assertThat(SharedKafka.rejections("hook-plain-rejects")).hasSize(3);
        assertThat(counts(again)).isEqualTo(new RowCounts(0, 4, 0));
        assertThat(again.body().path("rejections")).hasSize(3);
        assertThat(total("hook-plain-rejects")).isEqualTo(new RowCounts(1, 4, 3));
    }

    @Test
    void deliversALargePostInPortionsAndCountsThemTogether() {
        var rows = IntStream.rangeClosed(1, 2_500)
                .mapToObj(i -> slip("P" + i, "01/03/2023"))
                .collect(Collectors.joining(",", "[", "]"));

        var reply = sender("hook-plain-large").sendAs("application/json", rows);

        assertThat(counts(reply)).isEqualTo(new RowCounts(2_500, 0, 0));
        assertThat(SharedKafka.versions("hook-plain-large")).hasSize(2_500);
        assertThat(SharedKafka.ledger("hook-plain-large")).hasSize(3);
    }

    @Test
    void refusesWhoDoesNotSignOrSignedLongAgo(CapturedOutput output) {
        var sender = sender("hook-signed");
        var body = data(slip("P1", "01/03/2023"));
        var now = Instant.now();

        var none = sender.sendAs("application/json", body);
        var wrong = sender.sendSigned(body, Sender.signature("somebody-else-s-secret", now, body));
        var other = sender.sendSigned(body, Sender.signature(Sender.SECRET, now, body + " "));
        var old = sender.sendSigned(body, Sender.signature(Sender.SECRET, now.minusSeconds(400), body));
        var early = sender.sendSigned(body, Sender.signature(Sender.SECRET, now.plusSeconds(400), body));

        assertThat(List.of(none, wrong, other, old, early))
                .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(401));
        assertThat(none.text("error")).isEqualTo("expected the header X-Kip-Signature, found none");
        assertThat(old.text("error")).contains("within 300 seconds of ");
        assertThat(SharedKafka.ledger("hook-signed")).isEmpty();
        assertThat(sender.sendSigned(body, Sender.signature(OLD_SECRET, now, body))
                        .status())
                .isEqualTo(202);
        assertThat(output.getAll()).contains("Post was refused").doesNotContain(NAME);
    }

    @Test
    void answersTheSameToTheSameKeyAndRefusesItForAnotherBody() {
        var sender = sender("hook-keys");
        var body = data(slip("P1", "01/03/2023"));

        var first = sender.send(body, "Idempotency-Key", "k1");
        var again = sender.sendSigned(
                body, Sender.signature(Sender.SECRET, Instant.now().plusSeconds(1), body), "Idempotency-Key", "k1");
        var other = sender.send(data(slip("P2", "01/03/2023")), "Idempotency-Key", "k1");

        assertThat(counts(first)).isEqualTo(new RowCounts(1, 0, 0));
        assertThat(again).extracting("status", "body").containsExactly(202, first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(total("hook-keys")).isEqualTo(new RowCounts(1, 0, 0));
    }

    /** Without stamps the order of arrival decides, so somebody who repeats an old request could set a record back. */
    @Test
    void aRequestSentAgainByOthersChangesNothing() {
        var sender = sender("hook-replayed");
        var before = data(slip("P1", "01/03/2023"));
        var signature = Sender.signature(Sender.SECRET, Instant.now(), before);
        sender.sendSigned(before, signature);
        sender.send(data(slip("P1", "02/03/2023")));

        var replayed = sender.sendSigned(before, signature, "Idempotency-Key", "of-my-own");

        assertThat(replayed.status()).isEqualTo(202);
        assertThat(SharedKafka.versions("hook-replayed"))
                .extracting(RecordVersion::version)
                .hasSize(2);
        assertThat(total("hook-replayed")).isEqualTo(new RowCounts(2, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"data\": [{\"So\": Ngọc}]} | 400 | expected JSON, found something else at line 1, column",
                "application/json | {\"data\": [{\"So\": \"1\"}]} {} | 400 | expected one value of JSON, found more than one",
                "application/json | {\"rows\": [{\"So\": \"1\"}]} | 400 | expected an object or a list of them at 'data', found none",
                "application/json | [] | 400 | expected an object or a list of them at 'data', found none",
                "application/json | '' | 400 | expected JSON, found nothing",
                "text/csv | So;Ngay | 415 | expected the content type application/json",
                "application/x-www-form-urlencoded | So=1 | 415 | expected the content type application/json",
                "application/json;charset=windows-1258 | [] | 415 | expected the content type application/json",
            })
    void saysWhatIsWrongWithABodyWithoutQuotingIt(String type, String body, int status, String error) {
        var reply = sender("hook-malformed")
                .sendAs(type, body, "X-Kip-Signature", Sender.signature(Sender.SECRET, Instant.now(), body));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text("error")).startsWith(error).doesNotContain("Ngọc");
        assertThat(SharedKafka.ledger("hook-malformed")).isEmpty();
    }

    @Test
    void refusesWhatIsTooLarge() {
        var sender = sender("hook-small");
        var row = slip("P1", "01/03/2023");

        assertThat(sender.send("[" + row + "," + row + " ".repeat(2_000) + "]").status())
                .isEqualTo(413);
        assertThat(sender.send("[" + " ".repeat(300_000) + "]").status()).isEqualTo(413);
        assertThat(sender.send("[" + row + "]").status()).isEqualTo(202);
        assertThat(total("hook-small")).isEqualTo(new RowCounts(1, 0, 0));
    }

    @Test
    void trustsASignatureOfTheBodyAloneWhereItIsSetSo() {
        var body = "[" + slip("P1", "01/03/2023") + "]";
        var signature = "sha256=" + Signatures.sign(Sender.SECRET, "", body.getBytes(StandardCharsets.UTF_8));

        assertThat(sender("hook-github")
                        .sendAs("application/json", body, "X-Hub-Signature-256", signature)
                        .status())
                .isEqualTo(202);
        assertThat(sender("hook-github")
                        .sendAs("application/json", body + " ", "X-Hub-Signature-256", signature)
                        .status())
                .isEqualTo(401);
        assertThat(total("hook-github")).isEqualTo(new RowCounts(1, 0, 0));
    }

    @Test
    void namesOfCitizensGoNowhere(CapturedOutput output) {
        sender("hook-private").sendAs("application/json", "[" + slip("P1", "01/03/2023") + "," + slip(NAME, "x") + "]");

        assertThat(SharedKafka.everything())
                .allSatisfy(message -> assertThat(new String(message.value(), StandardCharsets.UTF_8))
                        .doesNotContain("Ngọc"));
        assertThat(output.getAll()).doesNotContain("Ngọc");
        assertThat(total("hook-private")).isEqualTo(new RowCounts(1, 0, 1));
    }

    private static Sender sender(String source) {
        return new Sender(port, "/" + source);
    }

    private static RowCounts counts(Sender.Reply reply) {
        var counts = new RowCounts(reply.number("sent"), reply.number("unchanged"), reply.number("rejected"));
        assertThat(reply.number("pulled")).isEqualTo(counts.pulled());
        return counts;
    }

    private static RowCounts total(String source) {
        return SharedKafka.ledger(source).values().stream()
                .map(entry -> new RowCounts(entry.sent(), entry.unchanged(), entry.rejected()))
                .reduce(RowCounts.NONE, RowCounts::plus);
    }

    private static String data(String... rows) {
        return "{\"data\": [" + String.join(",", rows) + "]}";
    }

    static String slip(String id, String day) {
        return """
                {"So": "%s", "DonVi": "mot-cua", "Ngay": "%s", "MucDo": "SATISFIED", "HoTen": "%s"}""".formatted(id, day, NAME);
    }

    private static String settings() {
        var settings = new StringBuilder("sources:\n");
        for (var name : List.of("happy", "signed", "keys", "replayed", "malformed")) {
            settings.append(source(name, "rows: data, secrets: [" + Sender.SECRET + ", " + OLD_SECRET + "]"));
        }
        settings.append(source("small", "limit: 1KB, secret: " + Sender.SECRET));
        settings.append(source("github", "signature: X-Hub-Signature-256, signs: body, secret: " + Sender.SECRET));
        for (var name : List.of("plain", "plain-rejects", "plain-large", "private")) {
            settings.append(source(name, "patience: 10s"));
        }
        return settings.toString();
    }

    private static String source(String name, String more) {
        return """
                  - name: hook-%s
                    records: survey
                    kind: webhook
                    authority: hook-%s
                    webhook: {listen: 127.0.0.1:%d, %s}
                    mapping:
                      fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
                """.formatted(name, name, port, more);
    }
}
