package vn.kip.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.report.wording.SampleFigures;

/** Actions are entered on the page and over the API, and only from this machine. */
class RemediesPagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PAGE = "/remedies?calendar=decree-09-2019&period=2023-H1&objective=on-time&lang=vi";
    private static final String API = "/api/periods/default/2023-H1/remedial-actions";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private static PagesServer server;

    @BeforeAll
    static void start() {
        server = new PagesServer(SampleFigures.firstHalfOf2023().build(), Map.of("kip.period", "2023-H1"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forgetWhatWasEntered() {
        server.jdbc().execute("alter table remedial_action disable trigger append_only");
        server.jdbc().update("delete from remedial_action");
        server.jdbc().execute("alter table remedial_action enable trigger append_only");
    }

    @Test
    void showsTheObjectivesWithWhatIsProposedAndAFormForEach() throws Exception {
        assertThat(get("/?objective=on-time&lang=vi").body())
                .contains("Đề xuất, chưa ai nhập:")
                .contains("href=\"remedies?calendar=decree-09-2019&amp;period=2023-H1&amp;objective=on-time&amp;lang=vi"
                        + "#objective-on-time\"");

        var page = get(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains("Chấn chỉnh Chi nhánh Văn phòng Đăng ký đất đai: nhiều hồ sơ trễ nhất")
                .contains("id=\"action-new-on-time\"", "<label for=\"action-new-on-time-action\">")
                .contains("<option value=\"PQ-TNMT\">Phòng Tài nguyên và Môi trường</option>")
                .doesNotContain("<script", "style=\"");
        assertThat(get(PAGE.replace("lang=vi", "lang=en")).body()).contains("Responsible agency", "Entered by");
    }

    @Test
    void takesAnActionDownAndChangesItLater() throws Exception {
        var added =
                post(PAGE, FORM, form("", "on-time", "Rà soát <b>hồ sơ</b>", "PQ-TNMT", "2023-09-30", "PLANNED", "0"));

        assertThat(added.statusCode()).isEqualTo(302);
        var next = added.headers().firstValue("Location").orElseThrow();
        assertThat(next).endsWith("&saved=1&by=Nguy%E1%BB%85n%20V%C4%83n%20A#objective-on-time");
        assertThat(HTTP.send(HttpRequest.newBuilder(URI.create(next)).build(), BodyHandlers.ofString())
                        .body())
                .contains(
                        "Đã ghi.", "Rà soát &lt;b&gt;hồ sơ&lt;/b&gt;", "value=\"2023-09-30\"", "value=\"Nguyễn Văn A\"")
                .contains("<option value=\"PQ-TNMT\" selected=\"selected\">")
                .contains("id=\"action-on-time-1\"");

        var changed = form("on-time-1", "on-time", "Rà soát", "", "", "IN_PROGRESS", "1");
        assertThat(post(PAGE, FORM, changed).statusCode()).isEqualTo(302);
        assertThat(get(API).body())
                .contains(
                        "\"id\":\"on-time-1\",\"edit\":2,\"indicator\":\"on-time\",\"action\":\"Rà soát\",\"agency\":null,"
                                + "\"deadline\":null,\"status\":\"IN_PROGRESS\",\"since\":\"2023-H1\",\"carriedOver\":false");
        assertThat(get(API + "/edits").body())
                .contains("\"edit\":1,", "\"edit\":2,", "\"by\":\"Nguyễn Văn A\"", "\"deadline\":\"2023-09-30\"");
        // somebody who still sees the first edit
        var late = post(PAGE, FORM, changed.replace("IN_PROGRESS", "DONE"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("role=\"alert\"", "edit 1 of on-time-1 to be the latest");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var answer = post(PAGE, FORM, form("", "on-time", " ", "", "31/2/2023", "PLANNED", "0"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "role=\"alert\"",
                        "deadline: cần một ngày, ví dụ 2023-09-30 hoặc 30/9/2023, thấy &#39;31/2/2023&#39;")
                .contains("aria-describedby=\"action-new-on-time-faults\"")
                .contains("value=\"31/2/2023\"");
        assertThat(get(API).body()).contains("\"actions\":[]");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 10.0.0.9",
        "Forwarded, for=10.0.0.9",
        "Origin, http://evil.example",
    })
    void takesNothingFromElsewhere(String header, String value) throws Exception {
        var form = form("", "on-time", "Rà soát", "", "", "", "0");

        assertThat(post(PAGE, FORM, form, header, value).statusCode()).isEqualTo(403);
        assertThat(get(API).body()).contains("\"actions\":[]");
    }

    @Test
    void takesNoFormThatIsNotOfItsOwnPages() throws Exception {
        var form = form("", "on-time", "Rà soát", "", "", "", "0").replaceFirst("token=[0-9a-f]+", "token=0");

        assertThat(post(PAGE, FORM, form).statusCode()).isEqualTo(403);
        assertThat(post(PAGE, FORM, form.replaceFirst("token=0&", "")).statusCode())
                .isEqualTo(403);
        // neither does the API, of which a page of another site could only ask with a form
        assertThat(post(API, FORM, form).statusCode()).isEqualTo(415);
        assertThat(post(API, "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(post(API, JSON, "{\"by\": \"A\", \"actions\": [{}]}", "X-Forwarded-For", "10.0.0.9")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void leavesAnApprovedReportAsItWasRead() throws Exception {
        server.jdbc().update("""
                        insert into snapshot (unit, calendar, period, revision, content, previous_hash, content_hash)
                        values ('phu-quoc', 'decree-09-2019', '2023-Q1', 1, '{}', null, 'aa')
                        """);
        server.jdbc().update("""
                        insert into approval (unit, calendar, period, revision, content_hash, approver, approved_at)
                        values ('phu-quoc', 'decree-09-2019', '2023-Q1', 1, 'aa', 'Chủ tịch', now())
                        """);
        var quarter = API.replace("2023-H1", "2023-Q1");

        assertThat(get(quarter).body()).contains("\"editable\":false");
        var refused = post(quarter, JSON, "{\"by\": \"A\", \"actions\": [{\"indicator\": \"02\", \"action\": \"x\"}]}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("found revision 1 of 2023-Q1 approved: enter it for the next period");
        assertThat(get(API).body()).contains("\"editable\":true");
    }

    @Test
    void showsNoFormToWhoeverIsElsewhere() throws Exception {
        var page = HTTP.send(
                HttpRequest.newBuilder(URI.create(server.url(PAGE)))
                        .header("X-Forwarded-For", "10.0.0.9")
                        .build(),
                BodyHandlers.ofString());

        assertThat(page.body()).contains("Chỉ nhập được từ máy đang chạy Kịp.").doesNotContain("<form");
    }

    @Test
    void takesActionsOfProgramsAndNamesEveryFault() throws Exception {
        var answer = post(API, JSON, """
                {"by": "A", "actions": [{"indicator": "02", "action": "Rà soát", "deadline": "30/9/2023"},
                    {"indicator": "03", "action": "Họp"}]}""");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"edits\":2", "\"on-time-1\"", "\"satisfaction-1\"", "\"2023-09-30\"");

        var refused = post(API + "?by=A&file=viec.csv", "text/csv", "indicator,action\non-time,Đôn đốc\n99,x\n");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("viec.csv line 3, indicator: expected one of ", ", found '99'")
                .contains("\"faults\":[{\"place\":\"viec.csv line 3\",\"field\":\"indicator\"");
        assertThat(post(API + "?by=A", "text/csv", "indicator,action\non-time,Đôn đốc\n")
                        .body())
                .contains("\"edits\":1", "Đôn đốc");
        assertThat(post(API, JSON, "{\"by\": \"A\"}").statusCode()).isEqualTo(400);
        assertThat(get(API.replace("2023-H1", "2023-H3")).statusCode()).isEqualTo(404);
    }

    private static String form(
            String id, String objective, String action, String agency, String deadline, String status, String seen)
            throws Exception {
        var page = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"")
                .matcher(get(PAGE).body());
        assertThat(page.find()).as("%s", get(PAGE).body()).isTrue();
        return "token=" + page.group(1) + "&id=" + id + "&indicator=" + objective + "&action=" + encoded(action)
                + "&agency=" + agency + "&deadline=" + encoded(deadline) + "&status=" + status + "&seen=" + seen
                + "&by=" + encoded("Nguyễn Văn A");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(server.url(path))).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
