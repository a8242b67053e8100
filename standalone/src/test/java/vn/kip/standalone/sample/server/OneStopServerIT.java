package vn.kip.standalone.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.standalone.sample.Sample;
import vn.kip.standalone.sample.SampleOptions;

class OneStopServerIT {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** 10:00:00 in Vietnam. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    private final HttpClient client = HttpClient.newHttpClient();

    private Path folder;
    private List<String> rows = List.of();
    private Sample sample;
    private OneStopServer server;

    @BeforeEach
    void serves(@TempDir Path prepared) throws IOException {
        folder = prepared;
        sample = Sample.prepare(folder, new SampleOptions(200, 1, 0));
        rows = Files.readAllLines(folder.resolve("one-stop/rows.jsonl"));
        server = sample.serve(0, "secret", CLOCK);
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void listsItsChangeLogPageByPage() throws Exception {
        var seen = new ArrayList<String>();
        var page = 1;
        JsonNode answer;
        do {
            answer = json(get("?page=" + page++ + "&size=97"));
            assertThat(answer.path("error_code").asString()).isEqualTo("00");
            assertThat(answer.path("total").asInt()).isEqualTo(rows.size());
            answer.path("data").valueStream().map(JsonNode::toString).forEach(seen::add);
        } while (!answer.path("data").isEmpty());

        assertThat(seen).isEqualTo(rows);
        assertThat(page - 1).isEqualTo(rows.size() / 97 + 2);
    }

    @Test
    void listsWhatWasUpdatedSince() throws Exception {
        var answer = json(get("?updatedSince=20230401000000&page=1&size=1000"));

        var first = answer.path("data").get(0).toString();
        var position = rows.indexOf(first);
        assertThat(answer.path("total").asInt()).isEqualTo(rows.size() - position);
        assertThat(stamp(rows.get(position))).isGreaterThanOrEqualTo("20230401000000");
        assertThat(stamp(rows.get(position - 1))).isLessThan("20230401000000");
    }

    private static String stamp(String row) {
        return MAPPER.readTree(row).path("NgayCapNhat").asString().replaceAll("[^0-9]", "");
    }

    @Test
    void wantsAToken() throws Exception {
        var without = client.send(HttpRequest.newBuilder(server.dossiers()).build(), BodyHandlers.ofString());
        var wrong = client.send(
                HttpRequest.newBuilder(server.dossiers())
                        .header("Authorization", "Bearer wrong")
                        .build(),
                BodyHandlers.ofString());

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(without.body()).doesNotContain("MaHoSo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=0", "?size=1001", "?size=many", "?updatedSince=yesterday"})
    void saysWhatIsWrongWithARequest(String query) throws Exception {
        var answer = get(query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asString()).contains("expected").contains("found");
    }

    @Test
    void takesAVersionAndStampsIt() throws Exception {
        var answer = post("{\"service\":\"DongBoHoSoMC\",\"data\":[{\"MaHoSo\":\"H33.911.01-230601-0001\"},"
                + "{\"MaHoSo\":\"H33.911.01-230601-0001\",\"TrangThaiHoSo\":\"9\"},"
                + "{\"MaHoSo\":\"H33.911.01-230601-0002\",\"NgayCapNhat\":\"20230601080000\"}]}");

        assertThat(json(answer).path("accepted").asInt()).isEqualTo(3);
        var listed = json(get("?updatedSince=20261122000000"));
        assertThat(listed.path("total").asInt()).isEqualTo(3);
        assertThat(listed.path("data").valueStream().map(row -> row.path("NgayCapNhat")
                        .asString()))
                .containsExactly("20261122100000", "20261122100001", "20230601080000");
    }

    @Test
    void listsPostedVersionsBehindTheOthers() throws Exception {
        post("{\"service\":\"DongBoHoSoMC\",\"data\":[{\"MaHoSo\":\"Ồn ào\"}]}");

        var last = json(get("?size=10&page=" + (rows.size() / 10 + 1)));

        assertThat(last.path("total").asInt()).isEqualTo(rows.size() + 1);
        assertThat(last.path("data")
                        .valueStream()
                        .toList()
                        .get(rows.size() % 10)
                        .path("MaHoSo")
                        .asString())
                .isEqualTo("Ồn ào");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"service\":\"DongBoHoSoMC\"}",
                "{\"service\":\"DongBoHoSoMC\",\"data\":[1]}",
                "{\"service\":\"Other\",\"data\":[{}]}"
            })
    void takesNothingFromABodyItDoesNotKnow(String body) throws Exception {
        assertThat(post(body).statusCode()).isEqualTo(400);
        assertThat(json(get("")).path("total").asInt()).isEqualTo(rows.size());
    }

    @Test
    void servesTheSameAfterARestart() throws Exception {
        post("{\"service\":\"DongBoHoSoMC\",\"data\":[{\"MaHoSo\":\"A\"}]}");
        post("{\"service\":\"DongBoHoSoMC\",\"data\":[{\"MaHoSo\":\"B\"}]}");
        var before = get("?updatedSince=20230614000000&size=1000").body();

        server.close();
        // as if killed in the middle of a write
        Files.writeString(folder.resolve("one-stop/posted.jsonl"), "{\"at\":\"2026", StandardOpenOption.APPEND);
        server = sample.serve(0, "secret", CLOCK);

        assertThat(get("?updatedSince=20230614000000&size=1000").body()).isEqualTo(before);
        post("{\"service\":\"DongBoHoSoMC\",\"data\":[{\"MaHoSo\":\"A\"}]}");
        assertThat(json(get("?updatedSince=20261122000000"))
                        .path("data")
                        .valueStream()
                        .map(row -> row.path("MaHoSo").asString()
                                + row.path("NgayCapNhat").asString()))
                .containsExactly("A20261122100000", "B20261122100000", "A20261122100001");
    }

    @Test
    void takesTheExampleThatLiesBesideTheSample() throws Exception {
        var example = Files.readString(sample.postExample());

        assertThat(json(post(example)).path("accepted").asInt()).isEqualTo(1);
        assertThat(MAPPER.readTree(sample.expected())
                        .at("/afterPostExample/dossier")
                        .asString())
                .isEqualTo(MAPPER.readTree(example).at("/data/0/MaHoSo").asString());
    }

    @Test
    void knowsNoOtherPathsAndMethods() throws Exception {
        var elsewhere = URI.create("http://127.0.0.1:" + server.port() + "/api/dossiers/1");
        var put = HttpRequest.newBuilder(server.dossiers())
                .header("Authorization", "Bearer secret")
                .PUT(BodyPublishers.noBody())
                .build();

        assertThat(client.send(HttpRequest.newBuilder(elsewhere).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.send(put, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.dossiers() + query))
                .header("Authorization", "Bearer secret")
                .build();
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.dossiers())
                .header("Authorization", "Bearer secret")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }
}
