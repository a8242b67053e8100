package vn.kip.ingest.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.settings.Setting;
import vn.kip.embedded.Loopback;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.Sources;

/** What the pages about these sources tell to write works as it stands. */
@ExtendWith(SharedKafka.class)
class DocumentedIT {

    private static final Path PAGES = Path.of("..", "docs", "sources");

    @TempDir
    private Path home;

    @Test
    void theExampleOfTheNationalBusCanBeRead() throws IOException {
        var sources = Sources.read(Setting.parse(
                "page", block("national-bus-receiving.md", "yaml"), name -> Optional.of("mat-khau-rat-dai")));

        assertThat(sources.all()).singleElement().satisfies(source -> assertThat(
                        WebhookSettings.read(source).address())
                .isEqualTo("127.0.0.1:8085/api/SynsTTHCC"));
    }

    @Test
    void theCommandsOfTheWebhookPageSend() throws IOException, InterruptedException {
        assumeTrue(runs("curl --version && openssl version"), "curl and openssl are needed");
        var port = Integer.toString(Loopback.freePorts(1).get(0));
        var settings =
                block("webhook.md", "yaml").replace("8085", port).replace("${KIP_MOT_CUA_SECRET}", Sender.SECRET);
        try (var ingest = RunningIngest.start(home, settings)) {
            ingest.caughtUp("mot-cua");

            assertThat(output(block("webhook.md", "bash").replace("8085", port)))
                    .contains("\"pulled\":1,\"sent\":1,\"unchanged\":0,\"rejected\":0");
            assertThat(output(block("webhook.md", "bash").replace("8085", port)))
                    .contains("\"pulled\":1");
            assertThat(SharedKafka.versions("mot-cua")).hasSize(1);
        }
    }

    private boolean runs(String command) throws IOException, InterruptedException {
        return bash(command).waitFor() == 0;
    }

    private String output(String command) throws IOException, InterruptedException {
        var process = bash(command);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readString(home.resolve("output"));
    }

    private Process bash(String command) throws IOException {
        var builder = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile());
        builder.environment().put("KIP_MOT_CUA_SECRET", Sender.SECRET);
        return builder.start();
    }

    private static String block(String page, String language) throws IOException {
        var text = Files.readString(PAGES.resolve(page), StandardCharsets.UTF_8);
        var begin = text.indexOf("```" + language + "\n") + language.length() + 4;
        return text.substring(begin, text.indexOf("```", begin));
    }
}
