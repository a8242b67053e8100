package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.record.RecordVersion;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.control.Filter;
import vn.kip.ingest.control.Outcome;
import vn.kip.ingest.control.SourceControl;
import vn.kip.ingest.delivery.Deliveries;

@ExtendWith(SharedKafka.class)
class FileAgainIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    private Path home;

    private Path inbox;
    private String source;

    @BeforeEach
    void open(TestInfo test) throws IOException {
        inbox = Files.createDirectory(home.resolve("inbox"));
        source = "file-again-"
                + Integer.toHexString(
                        test.getTestMethod().orElseThrow().getName().hashCode());
    }

    @Test
    void withdrawsWhatTwoExportsMissAndTakesItBackWhenItIsSeen() throws IOException {
        try (var ingest = RunningIngest.start(home, settings("deletions: withdraw", ""))) {
            read("1.csv", "P1", "P2", "P3");
            read("2.csv", "P1", "P3");
            assertThat(SharedKafka.versions(source)).hasSize(3);
            // nothing has changed: the very same content, and still another export
            read("3.csv", "P1", "P3");
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(4));
            assertThat(of("P2").get(1).content()).isNull();

            read("4.csv", "P1", "P2", "P3");
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(5));
            assertThat(ingest.caughtUp(source).failure()).isNull();
        }

        assertThat(of("P2"))
                .extracting(version -> PresenceEpoch.of(version.version()).stay())
                .containsExactly(0, 0, 1);
        assertThat(SharedKafka.ledger(source).keySet()).anyMatch(portion -> portion.startsWith("withdrawn #"));
        assertBalanced();
    }

    @Test
    void drawsNoConclusionFromAFileThatBreaksOff() throws IOException {
        try (var ingest = RunningIngest.start(home, settings("deletions: withdraw", ""))) {
            read("1.csv", "P1", "P2", "P3");
            read("2.csv", "P1", "P3");
            write("3.csv", text("P1") + "\"P3,H33,2023-03-01");
            awaitRead();
            assertThat(ingest.status(source).rejected()).isPositive();
        }

        assertThat(SharedKafka.versions(source)).hasSize(3);
        assertBalanced();
    }

    @Test
    void withdrawsManyAtOnceOnlyWhenSomebodyHasLooked() throws IOException {
        try (var ingest =
                RunningIngest.start(home, settings("deletions: withdraw\n    pause: {gone: 20%, rows: 1}", ""))) {
            read("1.csv", "P1", "P2", "P3");
            read("2.csv", "P1");
            write("3.csv", text("P1"));
            await().untilAsserted(() -> assertThat(ingest.status(source).failure())
                    .startsWith("paused: of 3 records 2 are no longer there, more than 20 %"));
            assertThat(SharedKafka.versions(source)).hasSize(3);

            ingest.bean(Deliveries.class).resume(source);
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(5));
            awaitRead();
            assertThat(ingest.caughtUp(source).failure()).isNull();
        }

        assertBalanced();
    }

    @Test
    void countsARowThatCameFromTheFutureOnceThatHasPassed() throws IOException {
        try (var ingest = RunningIngest.start(home, settings("", "  stamp: CapNhat"))) {
            // the clock of a source may be five minutes ahead
            var stamp = Instant.now().plus(5, ChronoUnit.MINUTES).plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
            write("slips.csv", """
                    So,DonVi,Ngay,MucDo,CapNhat
                    P1,H33,2023-03-01,SATISFIED,2023-03-02T08:00:00
                    P2,H33,2023-03-01,SATISFIED,%tFT%<tT
                    """.formatted(LocalDateTime.ofInstant(stamp, ZONE)));
            awaitRead();
            ingest.caughtUp(source);
            assertThat(SharedKafka.rejections(source)).extracting("reason").containsExactly(Reason.FUTURE_STAMP);
            var control = ingest.bean(SourceControl.class);
            await().until(() -> Instant.now().plus(5, ChronoUnit.MINUTES).isAfter(stamp));

            assertThat(control.redrive(source, Filter.ALL).state()).isEqualTo(Outcome.State.STARTED);

            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(2));
            awaitRead();
            ingest.caughtUp(source);
        }

        assertThat(SharedKafka.rejections(source)).hasSize(1);
        assertThat(SharedKafka.ledger(source).keySet())
                .anyMatch(portion -> portion.matches("redrive slips\\.csv@[0-9a-f]{8} rows 1-2 #2"));
        try (Stream<Path> filed = Files.list(inbox.resolve(".done"))) {
            assertThat(filed).hasSize(1);
        }
        assertBalanced();
    }

    @Test
    void needsNoRedriveOnceTheMappingWasCorrected() throws IOException {
        write("slips.csv", text("P1").replace("SATISFIED", "HAI"));
        var first = settings("", "").replace("rating: MucDo", "rating: {from: MucDo, codes: {MOT: VERY_SATISFIED}}");
        try (var ingest = RunningIngest.start(home, first)) {
            ingest.caughtUp(source);
            awaitRead();
            assertThat(ingest.status(source).rejected()).isEqualTo(1);
        }
        try (Stream<Path> filed = Files.list(inbox.resolve(".done"))) {
            Files.move(
                    filed.findFirst().orElseThrow(), inbox.resolve("slips.csv"), StandardCopyOption.REPLACE_EXISTING);
        }
        var corrected = settings("", "")
                .replace("rating: MucDo", "rating: {from: MucDo, codes: {MOT: VERY_SATISFIED, HAI: SATISFIED}}");

        try (var ingest = RunningIngest.start(home, corrected)) {
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(1));
            ingest.caughtUp(source);
        }

        assertBalanced();
    }

    private void read(String name, String... ids) throws IOException {
        write(name, text(ids));
        awaitRead();
    }

    private static String text(String... ids) {
        return Stream.of(ids)
                .map(id -> id + ",H33,2023-03-01,SATISFIED\n")
                .collect(Collectors.joining("", "So,DonVi,Ngay,MucDo\n", ""));
    }

    private void write(String name, String text) throws IOException {
        var part = Files.writeString(home.resolve(name), text);
        Files.move(part, inbox.resolve(name));
    }

    private void awaitRead() {
        await().until(() -> {
            try (Stream<Path> files = Files.list(inbox)) {
                return files.noneMatch(file -> file.toString().endsWith(".csv"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<RecordVersion> of(String id) {
        return SharedKafka.versions(source).stream()
                .filter(version -> version.key().id().equals(id))
                .toList();
    }

    private void assertBalanced() {
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries).allMatch(entry -> entry.pulled() == entry.sent() + entry.unchanged() + entry.rejected());
        assertThat(entries.stream().mapToLong(LedgerEntry::sent).sum())
                .isEqualTo(SharedKafka.versions(source).size());
        assertThat(entries.stream().mapToLong(LedgerEntry::rejected).sum())
                .isEqualTo(SharedKafka.rejections(source).size());
    }

    private String settings(String keys, String mapping) {
        return """
                sources:
                  - name: %s
                    records: survey
                    kind: file
                    authority: %s
                    every: 50ms
                    zone: Asia/Ho_Chi_Minh
                    %s
                    file: {folder: inbox, pattern: "*.csv", settle: 50ms}
                    mapping:
                    %s
                      fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
                """.formatted(source, source, keys, mapping);
    }
}
