package vn.kip.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import vn.kip.domain.record.RecordVersion;
import vn.kip.ingest.IngestApplication;
import vn.kip.ingest.SharedKafka;

/** Kills the service (SIGKILL) while it loads, and looks at what has come through in the end. */
final class Kills {

    static final int ROWS = 6_000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Kills() {}

    static void assertSentOnce(String source) {
        assertThat(SharedKafka.versions(source))
                .extracting(RecordVersion::version)
                .doesNotHaveDuplicates()
                .hasSize(ROWS);
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries.stream().mapToLong(entry -> entry.sent()).sum()).isEqualTo(ROWS);
    }

    static void killOnce(Path settings, Callable<Boolean> when) throws IOException, InterruptedException {
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

    static Map<String, Object> dossier(int number) {
        return dossier(number, number);
    }

    static Map<String, Object> dossier(int number, int change) {
        var row = new LinkedHashMap<String, Object>();
        row.put("MaHoSo", "H%05d".formatted(number));
        row.put("NgayCapNhat", "202303%02d%02d%02d%02d".formatted(1 + change / 1000, change / 60 % 24, change % 60, 0));
        row.put("TrangThaiHoSo", "9");
        row.put("DonViXuLy", "H33." + change);
        row.put("NgayTiepNhan", "20230228080000");
        row.put("NgayKetThucXuLy", "20230301080000");
        return row;
    }

    static String settings(String source, String kind) {
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
