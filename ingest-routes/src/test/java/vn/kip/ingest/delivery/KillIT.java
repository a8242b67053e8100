package vn.kip.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.record.RecordVersion;
import vn.kip.ingest.IngestApplication;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.rest.OneStop;

/** Kills the service (SIGKILL) while it loads, and starts it again. */
@ExtendWith(SharedKafka.class)
class KillIT {

    private static final int ROWS = 6_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    @Test
    void sendsEachPageOnceHoweverOftenItIsKilled() throws IOException, InterruptedException {
        try (var oneStop = new OneStop()) {
            for (int i = 0; i < ROWS; i++) {
                oneStop.add(dossier(i));
            }
            var settings =
                    Files.writeString(home.resolve("kip.yml"), settings("killed-rest", """
                    kind: rest
                    rest:
                      url: %s
                      token: t0ken
                      rows: data
                      page: {parameter: page, sizeParameter: size, size: 100}
                      updatedSince: {parameter: updatedSince, format: yyyyMMddHHmmss}
                """.formatted(oneStop.url())));

            for (int pages : new int[] {8, 20, 37}) {
                killOnce(settings, () -> oneStop.asked().size() >= pages);
            }

            try (var ingest = RunningIngest.start(home, Files.readString(settings))) {
                ingest.caughtUp("killed-rest");
            }
        }

        assertSentOnce("killed-rest");
    }

    @Test
    void goesOnInTheMiddleOfAFile() throws IOException, InterruptedException {
        var lines = new StringBuilder("MaHoSo,NgayCapNhat,TrangThaiHoSo,DonViXuLy,NgayTiepNhan,NgayKetThucXuLy\n");
        for (int i = 0; i < ROWS; i++) {
            // no stamps in the mapping, so that a row read twice would be a state seen twice
            lines.append(String.join(
                            ",",
                            dossier(i % (ROWS / 2), i).values().stream()
                                    .map(String::valueOf)
                                    .toList()))
                    .append('\n');
        }
        var inbox = Files.createDirectories(home.resolve("inbox"));
        Files.writeString(inbox.resolve("dossiers.csv"), lines);
        var settings = Files.writeString(
                home.resolve("kip.yml"), settings("killed-file", """
                    kind: file
                    file: {folder: inbox, pattern: "*.csv", settle: 1ms}
                """).replace("      stamp: NgayCapNhat\n", ""));

        for (int sent : new int[] {1, 2_001, 4_001}) {
            killOnce(settings, () -> SharedKafka.versions("killed-file").size() >= sent);
        }

        try (var ingest = RunningIngest.start(home, Files.readString(settings))) {
            ingest.caughtUp("killed-file");
        }

        assertSentOnce("killed-file");
    }

    private static void assertSentOnce(String source) {
        assertThat(SharedKafka.versions(source))
                .extracting(RecordVersion::version)
                .doesNotHaveDuplicates()
                .hasSize(ROWS);
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries.stream().mapToLong(entry -> entry.sent()).sum()).isEqualTo(ROWS);
    }

    private static void killOnce(Path settings, Callable<Boolean> when) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        // killed too soon for the second compiler and a parallel collector to pay for themselves
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestApplication.class.getName(),
                        "--kip.config=" + settings,
                        "--kip.bootstrap-servers=" + SharedKafka.bootstrapServers(),
                        "--server.port=0"))
                .redirectErrorStream(true)
                .redirectOutput(settings.resolveSibling("log").toFile())
                .start();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(when);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Map<String, Object> dossier(int number) {
        return dossier(number, number);
    }

    private static Map<String, Object> dossier(int number, int change) {
        var row = new LinkedHashMap<String, Object>();
        row.put("MaHoSo", "H%05d".formatted(number));
        row.put("NgayCapNhat", "202303%02d%02d%02d%02d".formatted(1 + change / 1000, change / 60 % 24, change % 60, 0));
        row.put("TrangThaiHoSo", "9");
        row.put("DonViXuLy", "H33." + change);
        row.put("NgayTiepNhan", "20230228080000");
        row.put("NgayKetThucXuLy", "20230301080000");
        return row;
    }

    private static String settings(String source, String kind) {
        return """
                sources:
                  - name: %s
                    records: dossier
                    authority: %s
                    every: 100ms
                %s
                    mapping:
                      stamp: NgayCapNhat
                      fields:
                        id: MaHoSo
                        status: TrangThaiHoSo
                        resolvingAgency: DonViXuLy
                        receivedAt: NgayTiepNhan
                        completedAt: NgayKetThucXuLy
                """.formatted(source, source, kind.stripTrailing());
    }
}
