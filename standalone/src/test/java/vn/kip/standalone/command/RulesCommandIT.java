package vn.kip.standalone.command;

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
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.report.snapshot.PublicationRequest;
import vn.kip.standalone.node.DataFolder;
import vn.kip.standalone.node.Node;
import vn.kip.standalone.node.NodeSettings;
import vn.kip.standalone.terminal.RecordedTerminal;

/** The rules of a loaded Kip are changed, seen to change, and confirmed. */
class RulesCommandIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SETTINGS = """
            unit: {id: phu-quoc, name: {vi: "Phú Quốc"}}
            periods: {calendar: decree-09-2019, zone: Asia/Ho_Chi_Minh}
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
            """;
    private static final String CHANGED = SETTINGS + "survey: {satisfied: [VERY_SATISFIED]}\n";

    private final Path folder;

    RulesCommandIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void showsTheFormerFiguresUntilTheNewOnesAreWholeAndRemovesThemWhenConfirmed() throws Exception {
        Files.createDirectory(folder.resolve("inbox"));
        slips("a.csv", List.of("VERY_SATISFIED", "VERY_SATISFIED", "SATISFIED", "SATISFIED", "UNSATISFIED"));
        try (var node = started(SETTINGS)) {
            assertThat(published(node)).isEqualTo("4/5");
            assertThat(run(node, "rules")).containsPattern("\n[0-9a-f]{8} +\\S+Z +đang dùng / shown +\\d\n");
        }

        try (var node = started(CHANGED);
                var watch = new Watch(node)) {
            // what a publication waits for is the switch
            assertThat(published(node)).isEqualTo("2/5");
            slips("b.csv", List.of("VERY_SATISFIED"));
            await().atMost(LONG).until(() -> figures(node).startsWith("3/6"));
            watch.end();
            assertThat(watch.seen).isSubsetOf("4/5 former", "2/5", "3/6").contains("2/5", "3/6");
            assertThat(run(node, "rules"))
                    .containsPattern("giữ lại / kept +\\d\n[0-9a-f]{8} +\\S+Z +đang dùng / shown +\\d\n");

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(run(node, "rules confirm")).contains("Đã xóa", "Removed"));
            assertThat(run(node, "rules")).doesNotContain("kept").contains("shown");
            assertThat(run(node, "rules confirm")).contains("Không còn", "no figures by former rules");
            await().atMost(LONG).until(() -> stateFolders() == 1);
            assertThat(figures(node)).isEqualTo("3/6");
        }
    }

    private Node started(String settings) throws IOException {
        var config = Files.writeString(folder.resolve("kip.yml"), settings);
        var data = DataFolder.claim(folder.resolve("data"), "phu-quoc");
        var node = Node.starting(new NodeSettings(data, claimed -> () -> config, 0, null));
        node.awaitStart();
        await().atMost(LONG).until(() -> node.intake().waitingFor().isEmpty());
        return node;
    }

    private void slips(String file, List<String> ratings) throws IOException {
        var text = new StringBuilder("So,DonVi,Ngay,MucDo\n");
        for (var number = 0; number < ratings.size(); number++) {
            text.append(file)
                    .append(number)
                    .append(",H33,2023-03-01,")
                    .append(ratings.get(number))
                    .append('\n');
        }
        Files.writeString(folder.resolve("inbox").resolve(file), text);
    }

    private String published(Node node) {
        var published =
                node.publication().publish(new PublicationRequest("2023-H1", null, null, folder.resolve("out")));
        assertThat(published.failures()).isEmpty();
        var official = published.figures().results().get(0).official().fraction();
        return official.numerator() + "/" + official.denominator();
    }

    private static String figures(Node node) {
        var answer = get(node.dashboard() + "/api/periods/decree-09-2019/2023-H1");
        var satisfied = answer.path("indicators").get(0);
        return satisfied.path("numerator").asLong() + "/"
                + satisfied.path("denominator").asLong() + (answer.has("rulesChange") ? " former" : "");
    }

    private static JsonNode get(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return JSON.readTree(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the command prints. */
    private static String run(Node node, String command) {
        var recorded = new RecordedTerminal();
        var port = URI.create(node.dashboard()).getPort();
        CommandLineInterface.execute(recorded.terminal(), (command + " --port " + port).split(" "));
        return "\n" + recorded.out() + recorded.err();
    }

    private long stateFolders() throws IOException {
        try (var folders = Files.list(folder.resolve("data/metrics"))) {
            return folders.filter(each -> each.getFileName().toString().startsWith("kip-metrics-"))
                    .count();
        }
    }

    /** Looks at the figures for as long as it is open. */
    private static final class Watch implements AutoCloseable {

        private final Set<String> seen = new ConcurrentSkipListSet<>();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread;

        Watch(Node node) {
            thread = new Thread(() -> {
                while (!ended.get()) {
                    seen.add(figures(node));
                }
            });
            thread.start();
        }

        void end() throws InterruptedException {
            ended.set(true);
            thread.join();
        }

        @Override
        public void close() throws InterruptedException {
            end();
        }
    }
}
