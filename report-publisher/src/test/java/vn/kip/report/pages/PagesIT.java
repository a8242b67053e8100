package vn.kip.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.report.wording.SampleFigures;

class PagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static PagesServer server;

    @BeforeAll
    static void start() {
        server = new PagesServer(SampleFigures.firstHalfOf2023().build(), Map.of("kip.period", "2023-H1"));
        server.jdbc().update("""
                        insert into snapshot (unit, calendar, period, revision, content, previous_hash, content_hash)
                        values ('phu-quoc', 'decree-09-2019', '2023-H1', 1, ?, null, 'aa'),
                               ('phu-quoc', 'decree-09-2019', '2023-H1', 2, ?, 'aa', 'bb')
                        """, "{\n  \"đầu\" : 1\n}\n", "{\n  \"sau\" : 2\n}\n");
        for (int line = 1; line <= 5; line++) {
            server.jdbc().update("""
                            insert into rejection values (decode(md5(?), 'hex'), 'slips', 'survey', ?, '', 'BAD_VALUE',
                                'NgayDanhGia', '9 characters', 'a date', 1, now(), 0, ?)
                            """, "line " + line, "slips.xlsx line " + line, line);
        }
        receiveDossiers();
    }

    /** Dossiers of one procedure that an agency received within ten seconds, and one that it received later. */
    private static void receiveDossiers() {
        for (var second : List.of(0, 10, 50)) {
            server.jdbc().update("""
                            insert into dossier_version (authority, id, epoch, stamp, mapping_revision, content_hash, deleted,
                                source, position, ingested_at, partition, kafka_offset, status, raw_status, procedure, sector,
                                channel, receiving_agency, resolving_agency, received_at, due_on, due_history, supplements)
                            values ('phu-quoc', ?, 0, '2023-02-01T02:01:00Z', 1, '\\x00', false, 'one-stop', '', now(), 0, 0,
                                'ACCEPTED', '2', '1.001', 'DD', 'ONLINE', 'MOT-CUA', 'PQ-TNMT',
                                timestamptz '2023-02-01T02:00:00Z' + ? * interval '1 second', '2023-02-10', '[]', '[]')
                            """, "H-" + second, second);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsTheFiveObjectivesInVietnamese() throws Exception {
        var page = get("/", "Accept-Language", "de");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"vi\">")
                .contains("UBND thành phố Phú Quốc")
                .contains(">100%<", ">93%<", ">95%<", ">60%<")
                .contains("6 tháng đầu năm 2023")
                .contains(
                        "data-stream=\"live?calendar=decree-09-2019&amp;period=2023-H1&amp;objective=on-time&amp;lang=vi\"")
                .contains("<option value=\"2023-H1\" selected=\"selected\">6 tháng đầu năm 2023</option>");
    }

    @Test
    void speaksTheLanguageThatTheBrowserOrTheAddressAsksFor() throws Exception {
        assertThat(get("/", "Accept-Language", "en-GB,vi;q=0.5").body()).contains("<html lang=\"en\">", "Not met");
        assertThat(get("/?lang=vi", "Accept-Language", "en-GB").body()).contains("<html lang=\"vi\">", "Chưa đạt");
    }

    @Test
    void showsTheObjectiveThatIsAskedFor() throws Exception {
        assertThat(get("/?objective=petitions").body())
                .contains("Đôn đốc Phòng Tài nguyên và Môi trường xử lý 02 phản ánh, kiến nghị tồn.");
    }

    @ParameterizedTest
    @CsvSource({"/", "/report?period=2023-H1", "/api/snapshots", "/kip/dashboard.js", "/no-such-page"})
    void letsNoForeignScriptRun(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContainPattern("script-src[^;]*unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void saysWhyAPeriodThatIsOverIsNotPublishedYet() throws Exception {
        server.jdbc()
                .update("insert into closing (unit, calendar, period, attempts, failed_at, reasons) values"
                        + " ('phu-quoc', 'decree-09-2019', '2023-H1', 1, now(), E'STALE: source s: expected to be read, or"
                        + " required: false, found that it never was\nRECOUNT: x: expected 1, found 2')");
        try {
            assertThat(get("/?lang=vi").body())
                    .contains("Kỳ 2023-H1 đã hết nhưng chưa tự chốt được: STALE: source s: cần ", "(và 1 lý do khác).");
            assertThat(get("/?lang=en").body())
                    .contains(
                            "The period 2023-H1 is over and could not be published yet: STALE: source s: expected to");
            assertThat(get("/?period=2023-Q2").body()).doesNotContain("chưa tự chốt được");
        } finally {
            server.jdbc().update("delete from closing");
        }
    }

    @Test
    void needsNoStyleOrScriptWithinThePage() throws Exception {
        assertThat(get("/").body()).doesNotContainPattern("<style|style=\"|<script>|\\son[a-z]+=\"|https?://");
    }

    @Test
    void givesTheReportAsADraft() throws Exception {
        var report = get("/report?period=2023-H1");

        assertThat(report.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(report.body()).contains("BẢN NHÁP: số liệu chưa chốt").contains("372");
    }

    @Test
    void opensTheReportWithThePeriodOfTheDashboardWhenNoneIsNamed() throws Exception {
        var report = get("/report");

        assertThat(report.statusCode()).isEqualTo(302);
        assertThat(report.headers().firstValue("Location").orElseThrow()).endsWith("/report?period=2023-H1");
    }

    @ParameterizedTest
    @CsvSource({
        "/?period=2023-H7, found '2023-H7'",
        "/?period=2099-H1, which begins on 2098-12-15",
        "/?calendar=lunar&period=2023-H1, found 'lunar'",
        "/report?period=x, found 'x'"
    })
    void saysWhyAPeriodCannotBeShown(String path, String why) throws Exception {
        var page = get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body().replace("&#39;", "'"))
                .contains("Không có trang hoặc kỳ báo cáo này")
                .contains(why);
    }

    @Test
    void givesCurrentFiguresAsJson() throws Exception {
        var figures = json(get("/api/periods/decree-09-2019/2023-H1"));

        assertThat(figures.at("/period/end").asString()).isEqualTo("2023-06-15");
        assertThat(figures.at("/asOf").asString()).isEqualTo("2023-06-15T00:00:00+07:00");
        var dossiers = figures.at("/indicators/1");
        assertThat(dossiers.at("/numerator").asInt()).isEqualTo(372);
        assertThat(dossiers.at("/denominator").asInt()).isEqualTo(400);
        assertThat(dossiers.at("/percent").asInt()).isEqualTo(93);
        assertThat(dossiers.at("/met").asBoolean()).isFalse();
        assertThat(dossiers.at("/formula").asString()).isEqualTo("RESOLVED_ONLY");
        assertThat(dossiers.at("/variants")).hasSize(12);
        assertThat(dossiers.at("/breakdowns/agency")).hasSize(13);
        var audit = figures.at("/indicators/3");
        assertThat(audit.at("/state").asString()).isEqualTo("NOT_YET_DONE");
        assertThat(audit.at("/percent").isNull()).isTrue();
        assertThat(audit.at("/met").isNull()).isTrue();
        assertThat(figures.at("/form06a/0/c3").isNumber()).isTrue();
        assertThat(figures.at("/undated/received").asInt()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/periods/decree-09-2019/2023-H7, 404, found '2023-H7'",
        "/api/periods/lunar/2023-H1, 404, found 'lunar'",
        "/api/periods/decree-09-2019/2023-H7/events, 404, found '2023-H7'",
        "/api/periods/decree-09-2019/2023-H1?asOf=yesterday, 400, asOf",
        "/api/periods/decree-09-2019/2023-H1?asOf=2020-01-01, 404, found 2020-01-01",
        "/api/snapshots/phu-quoc/decree-09-2019/2024-H1, 404, GET /api/snapshots lists them",
        "/api/snapshots/phu-quoc/decree-09-2019/2023-H1/9, 404, revision 9",
        "/api/periods/decree-09-2019/2023-H7/review, 404, found '2023-H7'",
        "/api/periods/decree-09-2019/2023-H1/review/late, 400, found 'late'",
        "/api/rejections?size=0, 400, found page 0 and size 0",
        "/api/rejections?page=-1, 400, found page -1",
        "/api/rejections?reason=ugly, 400, found 'ugly'",
        "/api/rejections?kind=letter, 400, found 'letter'",
        "/api/rejections?since=yesterday, 400, found 'yesterday'"
    })
    void answersWithAProblemThatSaysWhatWasExpected(String path, int status, String why) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).at("/detail").asString()).contains(why);
    }

    @Test
    void givesWhatAReviewFindsAsJson() throws Exception {
        var review = json(get("/api/periods/decree-09-2019/2023-H1/review"));

        assertThat(review.at("/asOf").asString()).isEqualTo("2023-06-15T00:00:00+07:00");
        assertThat(review.at("/lateness/overdue").asInt()).isEqualTo(3);
        assertThat(review.at("/lateness/inFact").asInt()).isEqualTo(3);
        assertThat(review.at("/latenessByAgency/0/key").asString()).isEqualTo("PQ-TNMT");
        assertThat(review.at("/latenessByAgency/0/overdue").asInt()).isEqualTo(3);
        var duplicates = review.at("/doubtfulPatterns/9");
        assertThat(duplicates.at("/pattern").asString()).isEqualTo("probable-duplicate");
        assertThat(duplicates.at("/meaning/en").asString()).contains("no more than 10 seconds");
        assertThat(duplicates.at("/agencies/0/dossiers").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "?agency=PQ-TNMT, 2", "?agency=PQ-KT, 0", "?asOf=2023-02-01, 0"})
    void listsTheDossiersThatShowAPattern(String query, int listed) throws Exception {
        var flagged = json(get("/api/periods/decree-09-2019/2023-H1/review/probable-duplicate" + query));

        assertThat(flagged.at("/list")).hasSize(listed);
        if (listed > 0) {
            assertThat(flagged.at("/dossiers").asInt()).isEqualTo(2);
            assertThat(flagged.at("/list/1/id").asString()).isEqualTo("H-10");
        }
    }

    @Test
    void givesSnapshotsByteByByte() throws Exception {
        assertThat(get("/api/snapshots/phu-quoc/decree-09-2019/2023-H1/1").body())
                .isEqualTo("{\n  \"đầu\" : 1\n}\n");
        assertThat(get("/api/snapshots/phu-quoc/decree-09-2019/2023-H1").body()).isEqualTo("{\n  \"sau\" : 2\n}\n");
    }

    @Test
    void listsSnapshotsWithTheirChain() throws Exception {
        var list = json(get("/api/snapshots"));

        assertThat(list).hasSize(2);
        assertThat(list.at("/0/revision").asInt()).isEqualTo(2);
        assertThat(list.at("/0/previousHash").asString()).isEqualTo("aa");
        assertThat(list.at("/1/previousHash").isNull()).isTrue();
    }

    @Test
    void listsRejectedRowsPageByPage() throws Exception {
        var second = json(get("/api/rejections?source=slips&page=1&size=2"));

        assertThat(second.at("/total").asInt()).isEqualTo(5);
        assertThat(second.at("/rejections")).hasSize(2);
        assertThat(second.at("/rejections/0/position").asString()).isEqualTo("slips.xlsx line 3");
        assertThat(second.at("/rejections/0/expected").asString()).isEqualTo("a date");
        assertThat(json(get("/api/rejections?source=other")).at("/total").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "kind=survey, 5",
        "kind=dossier, 0",
        "reason=bad_value, 5",
        "reason=UNREADABLE, 0",
        "field=NgayDanhGia, 5",
        "field=other, 0",
        "since=2000-01-01, 5",
        "since=2999-01-01T00:00:00Z, 0",
        "source=slips&kind=survey&reason=BAD_VALUE&field=NgayDanhGia&since=2000-01-01, 5"
    })
    void listsOnlyTheRejectedRowsThatAreAskedFor(String asked, int total) throws Exception {
        var page = json(get("/api/rejections?" + asked));

        assertThat(page.at("/total").asInt()).isEqualTo(total);
        assertThat(page.at("/rejections")).hasSize(total);
    }

    @Test
    void linksToPagesThatExist() throws Exception {
        var links = Pattern.compile("href=\"([^\"]+)\"").matcher(get("/").body());

        while (links.find()) {
            var link = links.group(1).replace("&amp;", "&");
            assertThat(get("/" + link).statusCode()).as(link).isEqualTo(200);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
