package vn.kip.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.standalone.command.CommandLineInterface;
import vn.kip.standalone.sample.Sample;
import vn.kip.standalone.sample.SampleOptions;
import vn.kip.standalone.terminal.RecordedTerminal;

/** The same records in any order, with any duplicates, give the same bytes. */
class AnyOrderIT {

    private static final SampleOptions OPTIONS = new SampleOptions(1_000, 11, 1);
    private static final Pattern REST = Pattern.compile("kind: rest.*?(?= {4}mapping:)", Pattern.DOTALL);
    private static final int ORDERS = 5;

    @TempDir
    Path folder;

    @Test
    void givesTheSameSnapshotForFiveOrdersWithDuplicates() throws Exception {
        var rows = rows();
        var snapshots = new ArrayList<byte[]>();
        for (int order = 0; order < ORDERS; order++) {
            snapshots.add(publish(folder.resolve("order-" + order), disordered(rows, new Random(order))));
        }

        assertThat(snapshots.get(0)).isNotEmpty();
        assertThat(snapshots).allMatch(snapshot -> Arrays.equals(snapshot, snapshots.get(0)));
        var expected = Answers.read(folder.resolve("order-0/sample/expected.json"));
        var snapshot = Answers.read(folder.resolve("order-0/out/snapshot.json"));
        assertThat(Answers.variants(snapshot)).isEqualTo(Answers.variants(expected));
    }

    private byte[] publish(Path home, List<String> rows) throws Exception {
        var sample = Sample.prepare(home.resolve("sample"), OPTIONS);
        sample.serve(0, Sample.TOKEN, Clock.systemUTC()).close();
        var inbox = Files.createDirectories(home.resolve("sample/inbox/dossiers"));
        Files.write(inbox.resolve("dossiers.jsonl"), rows);
        var config = Files.readString(sample.configuration());
        Files.writeString(sample.configuration(), REST.matcher(config).replaceFirst("""
                                kind: file
                                    authority: phu-quoc
                                    every: 1s
                                    file: {folder: inbox/dossiers, pattern: "*.jsonl"}
                                """));
        runOnce(home, sample);
        return Files.readAllBytes(home.resolve("out/snapshot.json"));
    }

    private static List<String> disordered(List<String> rows, Random random) {
        var disordered = new ArrayList<>(rows);
        for (int i = 0; i < rows.size() / 10; i++) {
            disordered.add(rows.get(random.nextInt(rows.size())));
        }
        Collections.shuffle(disordered, random);
        return disordered;
    }

    /** All rows of the one-stop system, each as a line of JSON. */
    private List<String> rows() throws Exception {
        var sample = Sample.prepare(folder.resolve("rows"), OPTIONS);
        try (var server = sample.serve(0, Sample.TOKEN, Clock.systemUTC())) {
            var http = HttpClient.newHttpClient();
            var rows = new ArrayList<String>();
            int total;
            int page = 0;
            do {
                page++;
                var answer = page(http, server.port(), page);
                answer.get("data").forEach(row -> rows.add(row.toString()));
                total = answer.get("total").asInt();
            } while (rows.size() < total);
            return rows;
        }
    }

    private static JsonNode page(HttpClient http, int port, int page) throws Exception {
        var address = "http://127.0.0.1:" + port + "/api/dossiers?size=1000&page=" + page;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + Sample.TOKEN)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** In this JVM, one after the other: only the first has to load and compile Kip. */
    private static void runOnce(Path home, Sample sample) {
        var recorded = new RecordedTerminal();
        var code = CommandLineInterface.execute(
                recorded.terminal(),
                "run",
                "--config",
                sample.configuration().toString(),
                "--once",
                "--period",
                "2023-H1",
                "--data",
                home.resolve("data").toString(),
                "--out",
                home.resolve("out").toString());
        assertThat(code).as(recorded.err()).isZero();
    }
}
