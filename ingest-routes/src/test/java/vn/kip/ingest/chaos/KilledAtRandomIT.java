package vn.kip.ingest.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.RecordVersion;
import vn.kip.ingest.IngestApplication;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;

/**
 * Two sources of 100,000 rows each are pulled, by pages and out of a file, while the service is killed (SIGKILL) at moments
 * drawn from a seed: twice here, twenty times with {@code -Pchaos}. The oracle is the numbering of the rows.
 */
@ExtendWith(SharedKafka.class)
class KilledAtRandomIT {

    private static final int ROWS = 100_000;
    private static final int BAD_EVERY = 9_973;
    private static final int KILLS = Integer.getInteger("kip.chaos.kills", 2);
    private static final long SEED = Long.getLong("kip.chaos.seed", 20230614);
    private static final String PAGES = "chaos-pages";
    private static final String FILE = "chaos-file";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final LocalDateTime FIRST = LocalDateTime.of(2023, 3, 1, 8, 0);

    private static final String SETTINGS = """
            sources:
              - name: chaos-pages
                records: dossier
                kind: rest
                authority: chaos-pages
                every: 200ms
                rest:
                  url: %s
                  rows: data
                  page: {parameter: page, sizeParameter: size, size: 500}
                  updatedSince: {parameter: since, format: yyyyMMddHHmmss, overlap: 10s}
                mapping: &mapping
                  stamp: CapNhat
                  fields: {id: Ma, status: TrangThai, resolvingAgency: DonVi, receivedAt: Nhan, completedAt: Xong}
              - name: chaos-file
                records: dossier
                kind: file
                authority: chaos-file
                every: 200ms
                file: {folder: inbox, pattern: "*.csv", settle: 1ms}
                mapping: *mapping
            """;

    @TempDir
    private Path home;

    @Test
    void losesNothingAndSendsNothingTwiceWheneverItIsKilled() throws IOException, InterruptedException {
        Files.createDirectory(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox/rows.csv"), csv());
        var random = new Random(SEED);
        try (var pages = new ManyPages(pages())) {
            var settings = SETTINGS.formatted(pages.url());
            Files.writeString(home.resolve("kip.yml"), settings);
            for (double moment : random.doubles(KILLS, 0.02, 0.95).sorted().toArray()) {
                killAt(moment, pages, Duration.ofMillis(random.nextInt(60)));
            }
            try (var ingest = RunningIngest.start(home, settings)) {
                ingest.caughtUp(PAGES);
                ingest.caughtUp(FILE);
            }
        }

        assertComplete(PAGES);
        assertComplete(FILE);
    }

    private static void assertComplete(String source) {
        assertThat(SharedKafka.versions(source).stream()
                        .map(RecordVersion::key)
                        .map(key -> key.id())
                        .sorted()
                        .toList())
                .as("the records of %s, each in one version", source)
                .isEqualTo(IntStream.range(0, ROWS)
                        .filter(KilledAtRandomIT::good)
                        .mapToObj(KilledAtRandomIT::id)
                        .toList());
        assertThat(SharedKafka.rejections(source))
                .extracting(Rejection::recordId)
                .containsExactlyElementsOf(IntStream.range(0, ROWS)
                        .filter(row -> !good(row))
                        .mapToObj(KilledAtRandomIT::id)
                        .toList());
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries.stream().mapToLong(LedgerEntry::sent).sum())
                .isEqualTo(
                        IntStream.range(0, ROWS).filter(KilledAtRandomIT::good).count());
        assertThat(entries.stream().mapToLong(LedgerEntry::rejected).sum()).isEqualTo(ROWS / BAD_EVERY);
        assertThat(entries.stream().mapToLong(LedgerEntry::pulled).sum()).isGreaterThanOrEqualTo(ROWS);
    }

    /** Starts the service, and kills it a little after so much of both sources has been handed over. */
    private void killAt(double moment, ManyPages pages, Duration later) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestApplication.class.getName(),
                        "--kip.config=" + home.resolve("kip.yml"),
                        "--kip.bootstrap-servers=" + SharedKafka.bootstrapServers(),
                        "--server.port=0"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> pages.asked() * (double) ManyPages.SIZE / ROWS + delivered(FILE) >= 2 * moment);
            process.waitFor(later.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static double delivered(String source) {
        return SharedKafka.ledger(source).values().stream()
                        .mapToLong(LedgerEntry::pulled)
                        .sum()
                / (double) ROWS;
    }

    private static boolean good(int row) {
        return row % BAD_EVERY != BAD_EVERY - 1;
    }

    private static String id(int row) {
        return "H%06d".formatted(row);
    }

    private static List<ManyPages.Row> pages() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> new ManyPages.Row(
                        stamp(row), """
                        {"Ma":"%s","CapNhat":"%s","TrangThai":"%s","DonVi":"H33.%d","HoTen":"Nguyễn Văn A",\
                        "Nhan":"20230228080000","Xong":"20230301080000"}\
                        """.formatted(id(row), stamp(row), good(row) ? "9" : "77", row % 20)))
                .toList();
    }

    private static String csv() {
        var csv = new StringBuilder("Ma,CapNhat,TrangThai,DonVi,HoTen,Nhan,Xong\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append("%s,%s,%s,H33.%d,Nguyễn Văn A,20230228080000,20230301080000%n"
                    .formatted(id(row), stamp(row), good(row) ? "9" : "77", row % 20));
        }
        return csv.toString();
    }

    private static String stamp(int row) {
        return STAMP.format(FIRST.plusSeconds(row));
    }
}
