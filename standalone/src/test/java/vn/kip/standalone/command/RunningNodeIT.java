package vn.kip.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.report.snapshot.PublicationRequest;
import vn.kip.standalone.node.DataFolder;
import vn.kip.standalone.node.Node;
import vn.kip.standalone.node.NodeSettings;
import vn.kip.standalone.terminal.RecordedTerminal;

/** What an operator asks of a Kip that is running. */
class RunningNodeIT {

    private static final String SETTINGS = """
            unit: {id: phu-quoc, name: {vi: "Phú Quốc"}}
            indicators:
              - {id: satisfied, objective: "03", name: {vi: "Hài lòng"}, target: 91%, formula: SATISFIED_OF_RATED}
            sources:
              - name: phieu
                records: survey
                kind: file
                authority: phu-quoc
                every: 100ms
                file: {folder: inbox, pattern: "*.csv", settle: 50ms}
                mapping:
                  fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
            deliveries:
              - {id: archive, kind: folder, path: archive}
              - {id: province, kind: webhook, url: "http://127.0.0.1:1/reports", secret: a secret of the province}
            """;

    @TempDir
    private static Path folder;

    private static Node node;
    private static int port;

    private final RecordedTerminal recorded = new RecordedTerminal();

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox").resolve("a.csv"), """
                So,DonVi,Ngay,MucDo
                P1,H33,2023-03-01,SATISFIED
                P2,H33,một hôm,SATISFIED
                P3,,2023-03-01,SATISFIED
                """);
        var config = Files.writeString(folder.resolve("kip.yml"), SETTINGS);
        var data = DataFolder.claim(folder.resolve("data"), "phu-quoc");
        node = Node.starting(new NodeSettings(data, claimed -> () -> config, 0, null, true));
        node.awaitStart();
        port = URI.create(node.dashboard()).getPort();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> node.intake().waitingFor().isEmpty());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void showsHowFarEachSourceHasBeenRead() {
        assertThat(run("source status")).isZero();
        assertThat(recorded.out()).startsWith("Nguồn ").containsPattern("phieu +survey +3 +1 +0 +2 +đã đọc hết");
        assertThat(recorded.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void listsRejectedRowsWithoutTheRows() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var all = new RecordedTerminal();
            run(all, "rejects list");
            assertThat(all.out()).contains("Tổng số 2, trang này 2. / 2 in all, 2 on this page.");
        });

        assertThat(run("rejects list --source phieu --reason bad_value --field Ngay --since 2023-01-01"))
                .isZero();
        assertThat(recorded.out())
                .contains("phieu: a.csv@", "line 3", "Ngay", "aaa aaa", "giá trị sai", "Tổng số 1, trang này 1.")
                .doesNotContain("một hôm");
    }

    @Test
    void showsWhichReportWasDeliveredToWhom() {
        var published =
                node.publication().publish(new PublicationRequest("2023-H1", null, null, folder.resolve("out")));
        assertThat(published.failures()).isEmpty();
        node.keep(published);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var all = new RecordedTerminal();
            run(all, "deliveries");
            assertThat(all.out())
                    .containsPattern("1 +archive +2023-H1, 1 +đã gửi / delivered +1 +20")
                    .containsPattern("2 +province +2023-H1, 1 +chờ gửi / waiting +[1-9] +20")
                    .contains("cần nơi nhận trả lời, thấy không kết nối được", "to answer, found no connection");
            assertThat(all.out().lines()).allMatch(line -> line.length() <= 100);
        });
        assertThat(folder.resolve("archive/decree-09-2019/2023-H1/1"))
                .isDirectoryContaining(file -> file.endsWith("report.html"));
        assertThat(folder.resolve("data/reports/decree-09-2019/2023-H1/1"))
                .isDirectoryContaining(file -> file.endsWith("manifest.json"));

        assertThat(run("deliveries retry 2")).isZero();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var all = new RecordedTerminal();
            run(all, "deliveries");
            assertThat(all.out()).containsPattern("province +2023-H1, 1 +chờ gửi / waiting +[2-9] +20");
        });
    }

    @Test
    void letsASourceGoOn() {
        assertThat(run("source resume phieu")).isZero();
        assertThat(recorded.err()).contains("Nguồn phieu chạy tiếp.", "The source phieu goes on.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source resume phiếu                              | 2 | expected one of the sources phieu, found 'phiếu'",
                "rejects list --source phiếu                      | 2 | cần một trong các nguồn phieu, thấy 'phiếu'",
                "redrive --source phiếu                           | 2 | expected one of the sources phieu, found 'phiếu'",
                "backfill phieu --from 2023-02-01 --to 2023-01-01 | 2 | found 2023-01-01",
                "rejects list --since yesterday                   | 2 | found 'yesterday'",
                "rejects list --limit 0                           | 2 | a size from 1 to 1000",
                "deliveries retry 99                              | 2 | expected the id of a delivery that was not handed over, found '99'",
            })
    void tellsWhatToChange(String arguments, int code, String told) {
        assertThat(run(arguments)).isEqualTo(code);
        assertThat(recorded.err()).startsWith("Lỗi: ").contains("Error: ", told).doesNotContain("\tat ");
    }

    @Test
    void tellsWhenAnotherProgramListens() throws IOException {
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            try (exchange) {
                var bytes = "<html>".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        other.start();
        try {
            var code = CommandLineInterface.execute(
                    recorded.terminal(),
                    "source",
                    "status",
                    "--port",
                    String.valueOf(other.getAddress().getPort()));
            assertThat(code).isEqualTo(2);
            assertThat(recorded.err()).contains("found something else; name its --port");
        } finally {
            other.stop(0);
        }
    }

    private int run(String arguments) {
        return run(recorded, arguments);
    }

    private static int run(RecordedTerminal terminal, String arguments) {
        return CommandLineInterface.execute(terminal.terminal(), (arguments.strip() + " --port " + port).split(" "));
    }
}
