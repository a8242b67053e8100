package vn.kip.standalone.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.report.evidence.Verification;

/** The demo as a person starts it; and killed without a warning while it loads, and started again. */
class DemoIT {

    private static final Pattern PULLED = Pattern.compile("kip_ingest_pulled_total\\{[^}]*one-stop[^}]*} (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void publishesWhatTheSampleKnowsOfItselfHoweverOftenItIsKilledOnTheWay() throws Exception {
        var terminal = finish("undisturbed");

        assertThat(terminal)
                .contains("UBND thành phố Phú Quốc")
                .containsPattern("01 +Các thủ tục hành chính.* 100% +100% \\(409/409\\) +Đạt")
                .containsPattern("02 +Tỷ lệ giải quyết hồ sơ đúng hẹn.* 95% +93% \\(\\d+/\\d+\\) +Chưa đạt")
                .containsPattern("03 +Mức độ hài lòng.* 91% +95% \\(59/62\\) +Đạt")
                .containsPattern("04 +Thực hiện đánh giá nội bộ.* 100% +– +Chưa thực hiện")
                .containsPattern("05 +Tỷ lệ xử lý phản ánh.* 90% +60% \\(3/5\\) +Chưa đạt")
                .contains("out/report.html");
        assertThat(Answers.official(Answers.read(folder.resolve("undisturbed/out/snapshot.json"))))
                .isEqualTo(Answers.official(Answers.read(folder.resolve("undisturbed/data/sample/expected.json"))));

        assertThat(Verification.of(folder.resolve("undisturbed/out")).figures()).isGreaterThan(400);

        killWhenPulled(1);
        killWhenPulled(1_000);
        killWhenPulled(2_000);
        finish("killed");

        assertThat(folder.resolve("killed/out/snapshot.json"))
                .hasSameBinaryContentAs(folder.resolve("undisturbed/out/snapshot.json"));
    }

    private String finish(String name) throws Exception {
        try (var kip = start(name, 0)) {
            assertThat(kip.exitCode()).as(kip.output()).isZero();
            return kip.output();
        }
    }

    private void killWhenPulled(int rows) throws Exception {
        var port = KipProcess.freePort();
        try (var kip = start("killed", port)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptions()
                    .until(() -> !kip.running() || pulled(port) >= rows);
            // a kill that comes after the end would show nothing
            assertThat(kip.running()).as(kip.output()).isTrue();
            kip.kill();
        }
        assertThat(folder.resolve("killed/out/snapshot.json")).doesNotExist();
    }

    private KipProcess start(String name, int port) throws IOException {
        return KipProcess.start(
                Files.createDirectories(folder.resolve(name)),
                "demo",
                "--once",
                "--dossiers",
                "20000",
                "--port",
                String.valueOf(port),
                "--data",
                "data",
                "--out",
                "out");
    }

    /** Rows of the one-stop system that this process has delivered so far. */
    private double pulled(int port) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
        var page = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(UTF_8))
                .body();
        var match = PULLED.matcher(page);
        return match.find() ? Double.parseDouble(match.group(1)) : 0;
    }
}
