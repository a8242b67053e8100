package vn.kip.ingest.source.fetch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.kip.ingest.source.fetch.Slips.assertBalanced;
import static vn.kip.ingest.source.fetch.Slips.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.fetch.Slips;
import vn.kip.ingest.source.fetch.mail.MailServer.Attached;

/** Against a real server: GreenMail on the loopback. */
@ExtendWith(SharedKafka.class)
class MailSourceIT {

    private static final String ALLOWED = "mot-cua@haugiang.example.vn";
    private static int sources;

    @TempDir
    private Path home;

    private String source;
    private MailServer server;

    @BeforeEach
    void start() throws IOException {
        source = "mail-" + ++sources;
        server = new MailServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takesTheFilesThatAreMeantAndNothingElse() throws IOException {
        server.arrives(
                ALLOWED,
                "Phiếu khảo sát tháng 3",
                Attached.of("phiếu.csv", csv("P1", "P2")),
                Attached.of("phiếu.csv", csv("P3")),
                Attached.of("danh sách công dân.txt", csv("P9")));
        server.arrives(
                "Một Cửa <MOT-CUA@haugiang.example.vn>", "Phiếu khảo sát tháng 4", Attached.of("phiếu.csv", csv("P4")));
        server.arrives(ALLOWED, "Phiếu khảo sát: không có tệp");
        server.arrives(ALLOWED, "Chuyện khác", Attached.of("phiếu.csv", csv("P9")));

        try (var ingest = start("after: seen, subject: \"phiếu khảo sát*\"")) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(4);
        }
        try (var ingest = start("after: seen, subject: \"phiếu khảo sát*\"")) {
            assertThat(ingest.caughtUp(source).pulled()).isZero();
            server.arrives(ALLOWED, "Phiếu khảo sát tháng 5", Attached.of("phiếu.csv", csv("P4", "P5")));
            await().until(() -> ingest.status(source).pulled() == 2);
            await().until(() -> files().size() == 4);
        }

        assertThat(server.messages("INBOX")).containsExactly(5, 1);
        assertThat(files()).allMatch(name -> name.matches("([0-9a-f]{8}-){1,2}phiếu@[0-9a-f]{8}\\.csv"));
        assertBalanced(source, 5, 0);
        assertNothingPersonalIsHere();
    }

    @Test
    void leavesTheMailOfStrangersAlone() throws IOException {
        server.arrives("stranger@elsewhere.example", "Phiếu", Attached.of("a.csv", csv("X1")));
        // whose address contains an allowed one
        server.arrives("mot-cua@haugiang.example.vn.elsewhere.example", "Phiếu", Attached.of("a.csv", csv("X2")));
        server.arrives("a@phong.example.vn", "Phiếu", Attached.of("a.csv", csv("P1")));

        try (var ingest = run(
                mailbox("after: delete", MailServer.PASSWORD).replace("[mot-cua", "[\"@phong.example.vn\", mot-cua"))) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(1);
        }

        assertThat(server.messages("INBOX")).containsExactly(2, 2);
        assertBalanced(source, 1, 0);
    }

    @Test
    void readsNamesBeyondAsciiHoweverTheyAreWritten() throws IOException {
        var encoded =
                "=?UTF-8?B?" + Base64.getEncoder().encodeToString("phiếu.csv".getBytes(StandardCharsets.UTF_8)) + "?=";
        server.arrives(
                ALLOWED,
                "Phiếu",
                Attached.raw("filename=\"" + encoded + "\"", csv("P1")),
                Attached.raw("filename=\"../../../../tmp/phieu-2.csv\"", csv("P2")),
                Attached.raw("filename=\"..\\\\..\\\\phieu-3.csv\"", csv("P3")));
        server.arrives(ALLOWED, "Phiếu", Attached.raw("filename*=UTF-8''phi%E1%BA%BFu.csv", csv("P4")));

        try (var ingest = start("after: move, moveTo: Da-nhan")) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(4);
        }

        assertThat(files())
                .extracting(name -> name.substring(9, name.indexOf('@')))
                .containsExactlyInAnyOrder("phiếu", "phieu-2", "phieu-3", "phiếu");
        assertThat(server.messages("INBOX")).containsExactly(0, 0);
        assertThat(server.messages("Da-nhan").get(0)).isEqualTo(2);
        assertBalanced(source, 4, 0);
    }

    @Test
    void refusesAFileThatIsTooLargeWithAReason() throws IOException {
        var ids = IntStream.range(0, 5000).mapToObj(i -> "X" + i).toArray(String[]::new);
        server.arrives(ALLOWED, "Phiếu", Attached.of("a.csv", csv(ids)), Attached.of("b.csv", csv("P1")));
        server.arrives(ALLOWED, "Phiếu", Attached.of("a.csv", csv(ids)));

        try (var ingest = start("after: delete, largest: 100KB")) {
            var status = ingest.caughtUp(source);
            assertThat(status.counts()).extracting("sent", "rejected").containsExactly(1L, 2L);
            assertThat(status.failure()).isNull();
        }

        assertThat(SharedKafka.rejections(source))
                .allMatch(rejection -> rejection.reason() == Reason.UNREADABLE)
                .allMatch(rejection ->
                        rejection.position().matches("[0-9a-f]{8}-refused-larger-than-100KB-\\.csv@[0-9a-f]{8}.*"));
        // a message that was not taken as a whole is not deleted everywhere
        assertThat(server.messages("INBOX").get(0)).isZero();
        assertThat(server.messages(MailSettings.REFUSED).get(0)).isEqualTo(2);
        assertBalanced(source, 1, 2);
    }

    @Test
    void isNotCaughtUpUntilAnEmptyMailboxHasAnswered() {
        server.password("another one");
        try (var ingest = start("after: seen")) {
            awaitFailure(ingest, "expected the user and password to be accepted, found a refusal");
            await().during(Duration.ofMillis(500))
                    .until(() -> !ingest.status(source).caughtUp());

            server.password(MailServer.PASSWORD);

            assertThat(ingest.caughtUp(source).failure()).isNull();
            server.close();
            awaitFailure(ingest, "expected an answer, found nobody listening");
        }
        assertBalanced(source, 0, 0);
    }

    @Test
    void saysThatTheFolderIsMissing() {
        try (var ingest = start("after: seen, folder: Phieu")) {
            awaitFailure(ingest, "expected the folder of the mailbox, found none of that name");
        }
    }

    @Test
    void takesMessagesFromAPop3Mailbox() throws IOException {
        server.arrives(ALLOWED, "Phiếu", Attached.of("a.csv", csv("P1", "P2")));
        server.arrives("stranger@elsewhere.example", "Phiếu", Attached.of("a.csv", csv("X1")));

        try (var ingest = run(mailbox("after: delete, protocol: pop3", MailServer.PASSWORD)
                .replace("protocol: imap, ", "")
                .replace("port: " + server.imap(), "port: " + server.pop()))) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(2);
        }

        assertThat(server.messages("INBOX").get(0)).isEqualTo(1);
        assertBalanced(source, 2, 0);
    }

    private RunningIngest start(String more) {
        return run(mailbox(more, MailServer.PASSWORD));
    }

    private RunningIngest run(String mailbox) {
        return RunningIngest.start(home, Slips.settings(source, "*.csv", "mail: " + mailbox));
    }

    private String mailbox(String more, String password) {
        return "{host: 127.0.0.1, port: " + server.imap() + ", protocol: imap, user: kip, password: \"" + password
                + "\", from: [" + ALLOWED + "], " + more + "}";
    }

    private void awaitFailure(RunningIngest ingest, String text) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Objects.equals(ingest.status(source).failure(), text));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("inbox/.done"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void assertNothingPersonalIsHere() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("0912345678");
                if (!file.endsWith("kip.yml")) {
                    assertThat(Files.readString(file)).doesNotContain("haugiang.example.vn");
                }
            }
        }
        assertThat(SharedKafka.everything())
                .filteredOn(message -> message.value() != null)
                .noneMatch(
                        message -> new String(message.value(), StandardCharsets.UTF_8).contains("haugiang.example.vn"));
    }
}
