package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.Version;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;

@ExtendWith(SharedKafka.class)
class FileSourceIT {

    private static final List<String> HEADER = List.of("Ma", "HoTen", "TrangThai", "DonVi", "Nhan", "TraLoi");
    private static int sources;

    @TempDir
    private Path home;

    private Path inbox;
    private String source;

    @BeforeEach
    void name() throws IOException {
        source = "file-" + ++sources;
        inbox = Files.createDirectories(home.resolve("hộp thư/phản ánh"));
    }

    @Test
    void readsAFileAndMovesItAway() throws IOException {
        write("a.csv", csv(good("PA1"), good("PA2")));

        try (var ingest = start("*.csv")) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(2);
        }

        assertThat(files()).hasSize(1).allMatch(name -> name.matches("\\.done/a@[0-9a-f]{8}\\.csv"));
        var digest = files().get(0).substring(8, 16);
        assertThat(SharedKafka.versions(source))
                .extracting(version -> version.position())
                .containsExactlyInAnyOrder("a.csv@" + digest + ", line 2", "a.csv@" + digest + ", line 3");
        assertThat(SharedKafka.ledger(source).keySet()).containsExactly("a.csv@" + digest + " rows 1-2 #1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "jsonl"})
    void rejectsBadRowsWithTheirPlaceAndTakesTheRest(String form) throws IOException {
        var rows = List.of(
                good("PA1"),
                List.of("", "Nguyễn Văn Ẩn", "DONG", "H33.05", "2023-03-01", "2023-03-20"),
                List.of("PA3", "Nguyễn Văn Ẩn", "DONG", "H33.05", "30/02/2023", "2023-03-20"),
                List.of("PA4", "Nguyễn Văn Ẩn", "LẠ", "H33.05", "2023-03-01", "2023-03-20"),
                List.of("PA5", "Nguyễn Văn Ẩn", "DONG", "H33.05", "2023-03-01", "2023-02-20"),
                good("PA6"));
        write("a." + form, form.equals("csv") ? csv(rows) : form.equals("xlsx") ? xlsx(rows) : jsonl(rows));

        try (var ingest = start("*." + form)) {
            ingest.caughtUp(source);
            assertThat(ingest.status(source).counts())
                    .extracting("sent", "rejected")
                    .containsExactly(2L, 4L);
        }

        assertThat(SharedKafka.versions(source))
                .extracting(version -> version.key().id())
                .containsExactlyInAnyOrder("PA1", "PA6");
        assertThat(SharedKafka.rejections(source))
                .extracting("reason", "recordId", "field", "found")
                .containsExactly(
                        tuple(Reason.MISSING_FIELD, "", "Ma", "nothing"),
                        tuple(Reason.BAD_VALUE, "PA3", "Nhan", "30/02/2023"),
                        tuple(Reason.UNKNOWN_CODE, "PA4", "TrangThai", "AA"),
                        tuple(Reason.CONTRADICTION, "PA5", "TraLoi", "2023-02-19T17:00:00Z"));
        var place = form.equals("csv") ? "line 3" : form.equals("xlsx") ? "sheet 1, row 3" : "line 2";
        assertThat(SharedKafka.rejections(source).get(0).position()).matches("a." + form + "@[0-9a-f]{8}, " + place);
    }

    @Test
    void setsAnUnreadableFileAsideAndGoesOn() throws IOException {
        write("1.csv", "Ma;DonVi\nPA1;H33.05\n".getBytes(StandardCharsets.UTF_8));
        write("2.csv", csv(good("PA2")));
        write("3.csv", new byte[0]);

        try (var ingest = start("*.csv")) {
            ingest.caughtUp(source);
            assertThat(ingest.status(source).rejected()).isEqualTo(2);
        }

        assertThat(SharedKafka.versions(source)).hasSize(1);
        assertThat(SharedKafka.rejections(source)).extracting("reason").containsOnly(Reason.UNREADABLE);
        assertThat(files())
                .extracting(name -> name.substring(0, name.indexOf('@')))
                .containsExactlyInAnyOrder(".quarantine/1", ".done/2", ".quarantine/3");
    }

    @Test
    void keepsWhatStoodBeforeThePlaceWhereAFileBreaks() throws IOException {
        var rows = IntStream.rangeClosed(1, 1500).mapToObj(i -> good("PA" + i)).toList();
        var bytes = new String(csv(rows), StandardCharsets.UTF_8) + "PA1501,\"Nguyễn";
        write("a.csv", bytes.getBytes(StandardCharsets.UTF_8));

        try (var ingest = start("*.csv")) {
            ingest.caughtUp(source);
            assertThat(ingest.status(source).counts())
                    .extracting("sent", "rejected")
                    .containsExactly(1500L, 1L);
        }

        assertThat(SharedKafka.rejections(source).get(0).position()).endsWith(", line 1502");
        assertThat(SharedKafka.ledger(source).keySet())
                .extracting(portion -> portion.substring(portion.indexOf(' ')))
                .containsExactlyInAnyOrder(" rows 1-1000 #1", " rows 1001-1501 #2");
    }

    @Test
    void countsTheSameRowsAsUnchanged() throws IOException {
        try (var ingest = start("*.csv")) {
            write("a.csv", csv(good("PA1"), good("PA2")));
            await().until(() -> ingest.status(source).pulled() == 2);
            // the same content again, under another name, and then two rows of which one has changed
            write("b.csv", csv(good("PA1"), good("PA2")));
            await().until(() -> ingest.status(source).pulled() == 4);
            write("c.csv", csv(good("PA2"), List.of("PA1", "", "DONG", "H33.05", "2023-03-01", "2023-03-25")));
            await().until(() -> ingest.status(source).pulled() == 6);

            assertThat(ingest.status(source).counts())
                    .extracting("sent", "unchanged")
                    .containsExactly(3L, 3L);
        }

        assertThat(SharedKafka.versions(source))
                .filteredOn(version -> version.key().id().equals("PA1"))
                .extracting(version -> version.version().stamp())
                .containsExactly(Version.observation(1), Version.observation(2));
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries.stream().mapToLong(entry -> entry.sent()).sum()).isEqualTo(3);
        assertThat(entries.stream().mapToLong(entry -> entry.unchanged()).sum()).isEqualTo(3);
    }

    @Test
    void seesAStateComeBackWhereThereAreNoStamps() throws IOException {
        try (var ingest = start("*.csv")) {
            var open = List.of("PA1", "", "MO", "H33.05", "2023-03-01", "");
            write("a.csv", csv(open));
            await().until(() -> ingest.status(source).pulled() == 1);
            write("b.csv", csv(good("PA1")));
            await().until(() -> ingest.status(source).pulled() == 2);
            write("a.csv", csv(open));
            await().until(() -> ingest.status(source).pulled() == 3);
        }

        assertThat(SharedKafka.versions(source))
                .extracting(version -> ((Petition) Objects.requireNonNull(version.content()))
                        .status()
                        .name())
                .containsExactly("IN_PROGRESS", "HANDLED", "IN_PROGRESS");
        assertThat(SharedKafka.ledger(source)).hasSize(3);
    }

    @Test
    void leavesAFileAloneWhileItIsBeingWritten() throws IOException {
        try (var ingest = start("*.csv", "settle: 1s")) {
            var whole = csv(good("PA1"), good("PA2"));
            var file = inbox.resolve("a.csv");
            for (int end : new int[] {10, whole.length / 2, whole.length - 3}) {
                Files.write(file, Arrays.copyOf(whole, end));
                await().during(Duration.ofMillis(400))
                        .until(() -> ingest.status(source).pulled() == 0);
            }
            Files.write(file, whole);
            await().until(() -> ingest.status(source).sent() == 2);
        }

        assertThat(SharedKafka.rejections(source)).isEmpty();
    }

    @Test
    void leavesFilesWhereTheyAreIfTheyAreToBeKept() throws IOException {
        write("a.csv", csv(good("PA1")));
        write("b.csv", csv(good("PA2")));

        try (var ingest = start("*.csv", "keep: true")) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(2);
        }
        try (var ingest = start("*.csv", "keep: true")) {
            assertThat(ingest.caughtUp(source).pulled()).isZero();
            write("b.csv", csv(good("PA2"), good("PA3")));
            await().until(() -> ingest.status(source).sent() == 1);
        }

        assertThat(files()).containsExactlyInAnyOrder("a.csv", "b.csv");
        assertThat(SharedKafka.versions(source)).hasSize(3);
    }

    @Test
    void readsEverythingAgainWithACorrectedMapping() throws IOException {
        write("a.csv", csv(good("PA1"), List.of("PA2", "", "LẠ", "H33.05", "2023-03-01", "2023-03-20")));
        try (var ingest = start("*.csv", "keep: true")) {
            assertThat(ingest.caughtUp(source).rejected()).isEqualTo(1);
        }

        var corrected = settings("*.csv", "keep: true").replace("DONG: HANDLED", "DONG: HANDLED, LẠ: HANDLED");
        try (var ingest = RunningIngest.start(home, corrected)) {
            var status = ingest.caughtUp(source);
            assertThat(status.counts())
                    .extracting("sent", "unchanged", "rejected")
                    .containsExactly(1L, 1L, 0L);
        }
    }

    private RunningIngest start(String pattern, String... more) {
        return RunningIngest.start(home, settings(pattern, more));
    }

    private String settings(String pattern, String... more) {
        return """
                sources:
                  - name: %s
                    records: petition
                    kind: file
                    authority: %s
                    every: 50ms
                    file:
                      folder: hộp thư/phản ánh
                      pattern: "%s"
                      %s
                    mapping:
                      fields:
                        id: Ma
                        status: {from: TrangThai, codes: {MO: IN_PROGRESS, DONG: HANDLED}}
                        resolvingAgency: DonVi
                        receivedAt: Nhan
                        handledAt: TraLoi
                """.formatted(source, source, pattern, more.length == 0 ? "settle: 100ms" : String.join("\n", more));
    }

    private void write(String name, byte[] content) throws IOException {
        // as an operator should: under another name first
        var part = Files.write(inbox.resolve(name + ".part"), content);
        Files.move(part, inbox.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> inbox.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> good(String id) {
        return List.of(id, "Nguyễn Văn Ẩn", "DONG", "H33.05", "2023-03-01", "2023-03-20");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static byte[] csv(List<String>... rows) {
        return csv(List.of(rows));
    }

    private static byte[] csv(List<List<String>> rows) {
        return Stream.concat(Stream.of(HEADER), rows.stream())
                .map(row -> String.join(",", row) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] jsonl(List<List<String>> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> '"' + HEADER.get(i) + "\":\"" + row.get(i) + '"')
                        .collect(Collectors.joining(",", "{", "}\n")))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Phản ánh");
            var all = Stream.concat(Stream.of(HEADER), rows.stream()).toList();
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column < HEADER.size(); column++) {
                    sheet.value(row, column, all.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}
