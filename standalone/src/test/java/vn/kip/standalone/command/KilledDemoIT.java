package vn.kip.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.standalone.KipApplication;

/** Kip in a JVM of its own, killed without a warning while it loads, and started again. */
class KilledDemoIT {

    private static final Pattern PULLED = Pattern.compile("kip_ingest_pulled_total\\{[^}]*one-stop[^}]*} (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;

    KilledDemoIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void publishesTheSameBytesHoweverOftenItWasKilledOnTheWay() throws Exception {
        finish(start("undisturbed", 0));

        killWhenPulled(1);
        killWhenPulled(1_000);
        killWhenPulled(3_000);
        finish(start("killed", 0));

        assertThat(folder.resolve("killed/out/snapshot.json"))
                .hasSameBinaryContentAs(folder.resolve("undisturbed/out/snapshot.json"));
    }

    private void killWhenPulled(int rows) throws Exception {
        var port = freePort();
        var jvm = start("killed", port);
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptions()
                    .until(() -> !jvm.isAlive() || pulled(port) >= rows);
            // when it has come to its end before, the next start has less left to do, which must not matter either
        } finally {
            jvm.destroyForcibly();
            assertThat(jvm.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    private void finish(Process jvm) throws Exception {
        try {
            assertThat(jvm.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(jvm.exitValue()).isZero();
        } finally {
            jvm.destroyForcibly();
        }
    }

    private Process start(String name, int port) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KipApplication.class.getName(),
                        "demo",
                        "--once",
                        "--dossiers",
                        "2000",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        home.resolve("data").toString(),
                        "--out",
                        home.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("terminal.log").toFile()))
                .start();
    }

    private static double pulled(int port) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
        var page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(UTF_8))
                .body();
        var match = PULLED.matcher(page);
        return match.find() ? Double.parseDouble(match.group(1)) : 0;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
