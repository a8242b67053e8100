package vn.kip.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.standalone.sample.Sample;
import vn.kip.standalone.sample.SampleOptions;
import vn.kip.standalone.sample.log.PersonalData;
import vn.kip.standalone.sample.server.OneStopServer;

/** The sample through the whole of Kip: published, published again, and moving. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {

    private static final SampleOptions OPTIONS = new SampleOptions(2_000, 7, 2);

    @TempDir
    static Path folder;

    private static Sample sample;
    private static OneStopServer source;

    @BeforeAll
    static void publish() throws Exception {
        sample = Sample.prepare(folder.resolve("sample"), OPTIONS);
        source = sample.serve(0, Sample.TOKEN, Clock.systemUTC());
        assertThat(run("out")).contains("93%");
    }

    @AfterAll
    static void stop() throws IOException {
        source.close();
    }

    @Test
    @Order(1)
    void publishesWhatTheSampleKnowsOfItselfAndAccountsForEveryRow() {
        SampleContract.assertHeld(folder.resolve("out"), sample);
    }

    @Test
    @Order(3)
    void saysInTheReportWhatTheSnapshotSays() throws IOException {
        var report = Files.readString(folder.resolve("out/report.html"));
        var onTime = Answers.official(Answers.read(sample.expected())).getOrDefault("on-time", "none");

        var fraction = onTime.substring(onTime.lastIndexOf(' ') + 1).split("/");
        var numbers = "(%s/%s)".formatted(grouped(fraction[0]), grouped(fraction[1]));
        assertThat(inVietnamese(report)).contains("93%", "(59/62)", "(409/409)", "(3/5)", numbers);
    }

    @Test
    @Order(3)
    void comparesEveryDossierOfThePeriodWithItsTimeLimit() throws IOException {
        var snapshot = Answers.read(folder.resolve("out/snapshot.json"));
        var dossiers = snapshot.get("records").get("dossier");
        var dues = snapshot.get("dueByLimit");
        var sources = dues.get("sources");
        var compared = sources.get("compared").properties().stream()
                .mapToLong(kind -> kind.getValue().asLong())
                .sum();

        assertThat(dues.get("undated").asString()).isEqualTo("OUTSIDE");
        assertThat(dues.get("received").asLong()).isZero();
        assertThat(compared)
                .isEqualTo(dossiers.get("counted").asLong()
                        + dossiers.get("undated").asLong());
        assertThat(sources.get("compared").get("EQUAL").asLong()).isPositive();
        assertThat(sources.get("differences").asInt()).isPositive();
        // a line for each, and the header
        assertThat(Files.readAllLines(folder.resolve("out/due-differences.csv")))
                .hasSize(sources.get("differences").asInt() + 1);
    }

    @Test
    @Order(4)
    void keepsNoPersonalDataAnywhere() throws IOException {
        // what is looked for is found where it may be found, so the search does search
        var known = "H33.911";
        assertThat(filesWith(folder.resolve("data/kafka"), known)).isNotEmpty();
        assertThat(filesWith(folder.resolve("data/postgres/cluster"), known)).isNotEmpty();

        for (var marker : PersonalData.MARKERS) {
            assertThat(filesWith(folder.resolve("sample"), marker)).as(marker).isNotEmpty();
            assertThat(filesWith(folder.resolve("data"), marker)).as(marker).isEmpty();
            assertThat(filesWith(folder.resolve("out"), marker)).as(marker).isEmpty();
        }
    }

    @Test
    @Order(5)
    void loadsAndCountsNothingTwiceWhenStartedAgain() throws Exception {
        run("again");

        assertThat(folder.resolve("again/snapshot.json")).hasSameBinaryContentAs(folder.resolve("out/snapshot.json"));
    }

    @Test
    @Order(6)
    void movesWhenTheSourceHasOneMoreVersion() throws Exception {
        var port = KipProcess.freePort();
        try (var kip = KipProcess.start(folder, arguments("--port", String.valueOf(port)))) {
            var figures = URI.create("http://127.0.0.1:" + port + "/api/periods/decree-09-2019/2023-H1");
            Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> get(figures)
                    .contains("\"on-time\""));
            var before = get(figures);

            post(
                    URI.create("http://127.0.0.1:" + source.port() + "/api/dossiers"),
                    Files.readString(sample.postExample()));

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !get(figures)
                    .equals(before));
            assertThat(kip.running()).isTrue();
        }
    }

    private static String run(String out) throws Exception {
        try (var kip = KipProcess.start(folder, arguments("--once", "--period", "2023-H1", "--out", out))) {
            assertThat(kip.exitCode()).as(kip.output()).isZero();
            return kip.output();
        }
    }

    private static String[] arguments(String... more) {
        var arguments = new ArrayList<>(
                List.of("run", "--config", sample.configuration().toString(), "--data", "data"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** What a reader of Vietnamese sees, without the blanks. */
    private static String inVietnamese(String page) {
        return page.replaceAll("<span lang=\"en\"[^>]*>[^<]*</span>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s", "");
    }

    /** Thousands are separated by a dot. */
    private static String grouped(String number) {
        return number.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }

    private static List<Path> filesWith(Path root, String text) throws IOException {
        var wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("binaries"))
                    .filter(file -> contains(file, wanted))
                    .toList();
        }
    }

    private static boolean contains(Path file, String wanted) {
        try {
            // one character a byte, so that text is found in any binary file
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void post(URI uri, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Sample.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
