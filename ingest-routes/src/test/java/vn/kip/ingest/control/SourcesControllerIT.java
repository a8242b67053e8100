package vn.kip.ingest.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;

@ExtendWith(SharedKafka.class)
class SourcesControllerIT {

    private static final String SETTINGS = """
            sources:
              - name: control-slips
                records: survey
                kind: file
                authority: control
                every: 50ms
                zone: Asia/Ho_Chi_Minh
                file: {folder: inbox, pattern: "*.csv", settle: 50ms}
                mapping:
                  fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
              - name: control-gone
                records: survey
                kind: file
                authority: control-gone
                file: {folder: gone, pattern: "*.csv"}
                mapping:
                  fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
            """;

    @TempDir
    private static Path home;

    private static RunningIngest ingest;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectory(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox").resolve("a.csv"), """
                So,DonVi,Ngay,MucDo
                P1,H33,2023-03-01,SATISFIED
                P2,H33,một hôm,SATISFIED
                P3,,2023-03-01,SATISFIED
                """);
        ingest = RunningIngest.start(home, SETTINGS);
        ingest.caughtUp("control-slips");
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void tellsTheStateOfEachSource() throws Exception {
        var answer = get("/api/sources");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"name\":\"control-slips\"", "\"records\":\"survey\"", "\"state\":\"CAUGHT_UP\"")
                .contains("\"pulled\":3", "\"sent\":1", "\"rejected\":2");
    }

    @Test
    void letsASourceGoOn() throws Exception {
        var answer = post("/api/sources/control-slips/resume", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"state\":\"DONE\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "other/resume         | {}                       | 404 | expected one of the sources control-slips, control-gone, found 'other'",
                "control-slips/redrive   | {\"reason\": \"UGLY\"} | 400 | expected a reason, one of [UNREADABLE,",
                "control-slips/backfills | {\"from\": \"2023\"}   | 400 | expected 'from', a day such as 2023-06-10, found 2023",
                "control-slips/backfills | {\"from\": \"2023-03-02\", \"to\": \"2023-03-01\"} | 400 | found 2023-03-01",
            })
    void answersWithAProblemThatSaysWhatWasExpected(String path, String body, int status, String why) throws Exception {
        var answer = post("/api/sources/" + path, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(why);
    }

    @Test
    void saysWhatAKindOfSourceCannotDo() throws Exception {
        var answer = post("/api/sources/control-gone/backfills", "{\"from\": \"2023-03-01\", \"to\": \"2023-03-31\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("this is not supported by this kind of source; put the files of that time");
    }

    @Test
    void readsRejectedRowsAndSpansAgainWhereTheKindOfSourceCan() throws Exception {
        // given
        var rows = new CopyOnWriteArrayList<String>();
        ingest.bean(Rereadables.class).register("control-slips", new Noted(rows));

        // when
        var redrive = post("/api/sources/control-slips/redrive", "{\"reason\": \"bad_value\"}");
        var nothing = post("/api/sources/control-slips/redrive", "{\"field\": \"MucDo\"}");
        var backfill =
                post("/api/sources/control-slips/backfills", "{\"from\": \"2023-03-01\", \"to\": \"2023-03-31\"}");

        // then
        assertThat(redrive.body()).contains("\"state\":\"STARTED\"", "\"positions\":1");
        assertThat(nothing.body()).contains("\"state\":\"NOTHING_TO_DO\"");
        assertThat(backfill.body()).contains("\"number\":1", "\"source\":\"control-slips\"");
        await().untilAsserted(() ->
                assertThat(get("/api/sources/backfills").body()).contains("\"state\":\"DONE\"", "\"rows\":7"));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).endsWith(", line 3");
        assertThat(rows.get(1)).isEqualTo("2023-02-28T17:00:00Z 2023-03-31T17:00:00Z");
    }

    @Test
    void answersNobodyButThisMachine() throws Exception {
        var forwarded = send(request("/api/sources").header("X-Forwarded-For", "192.0.2.1"));

        assertThat(forwarded.statusCode()).isEqualTo(403);
        assertThat(forwarded.body()).contains("expected a request from this machine");
    }

    @Test
    void changesNothingForAFormOfAnotherSite() throws Exception {
        var form = send(request("/api/sources/control-slips/resume")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(form.statusCode()).isEqualTo(415);
    }

    /** Writes down what it is asked to read. */
    private record Noted(List<String> rows) implements Rereadable {

        @Override
        public Rereading rows(List<String> positions) {
            return progress -> {
                rows.addAll(positions);
                return positions.size();
            };
        }

        @Override
        public Rereading span(Instant from, Instant to) {
            return progress -> {
                rows.add(from + " " + to);
                return 7;
            };
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
