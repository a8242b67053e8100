package vn.kip.ingest.source.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.record.InternalAudit;
import vn.kip.embedded.Loopback;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.status.RowCounts;

/** Somebody who enters audits in the form. */
@ExtendWith(SharedKafka.class)
class ManualEntryIT {

    private static final String SOURCE = "audits-by-hand";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @TempDir
    private static Path home;

    private static URI url;
    private static RunningIngest ingest;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        int port = Loopback.freePorts(1).get(0);
        url = URI.create("http://127.0.0.1:" + port + "/nhap/" + SOURCE);
        ingest = RunningIngest.start(home, """
                sources:
                  - name: %s
                    records: audit
                    kind: manual
                    authority: %s
                    manual:
                      listen: 127.0.0.1:%d
                      fields:
                        DonVi: {label: Cơ quan, hint: "Mã cơ quan", choices: [VPUB, TNMT]}
                        NgayDanhGia: Ngày đánh giá
                    mapping:
                      fields: {id: So, programme: ChuongTrinh, agency: DonVi, plannedOn: NgayKeHoach, performedOn: NgayDanhGia}
                """.formatted(SOURCE, SOURCE, port));
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void takesWhatIsEnteredWithWhoWhenAndTheDocument() throws IOException, InterruptedException {
        var form = get();
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("<html lang=\"vi\">", "<label for=\"f2\">Cơ quan</label>", "<option>TNMT</option>")
                .doesNotContain("<script");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");

        var wrong = post(entry(form, Map.of("f3", "31/02/2023", "f1", "\"><b>727")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "aria-describedby=\"wrong-f3\" aria-invalid=\"true\"",
                        "id=\"wrong-f3\"",
                        "&quot;&gt;&lt;b&gt;727")
                .doesNotContain("<b>727");
        assertThat(SharedKafka.ledger(SOURCE)).isEmpty();

        var right = post(entry(wrong, Map.of()));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(right.headers().firstValue("Location")).contains("/nhap/" + SOURCE);
        assertThat(SharedKafka.versions(SOURCE)).singleElement().satisfies(version -> {
            assertThat(version.position())
                    .matches(
                            "entry \\d{4}-\\d\\d-\\d\\dT[0-9:]{8}Z by tt\\.hue, document Biên bản số 12/BB-UBND ngày 5/6/2023");
            assertThat(((InternalAudit) Objects.requireNonNull(version.content())).agency())
                    .isEqualTo("VPUB");
        });
        assertThat(get().body())
                .contains("<td>tt.hue</td><td>Biên bản số 12/BB-UBND ngày 5/6/2023</td><td>đã ghi / saved");

        post(entry(form, Map.of()));
        post(entry(form, Map.of("f4", "06/06/2023", "document", "13/BB-UBND")));
        assertThat(SharedKafka.versions(SOURCE)).hasSize(2);
        assertThat(total()).isEqualTo(new RowCounts(2, 1, 0));
    }

    @Test
    void asksForWhoAndTheDocument() throws IOException, InterruptedException {
        var reply = post(entry(get(), Map.of("by", "Đặng Thị Ngọc", "document", "")));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("id=\"wrong-by\"", "id=\"wrong-document\"", "<p>Người nhập / Entered by: chưa đúng");
        assertThat(reply.body()).contains("the account of a member of the staff, such as tt.hue");
    }

    @Test
    void takesNothingFromTheFormOfSomebodyElse() throws IOException, InterruptedException {
        var form = get();
        var entry = entry(form, Map.of());
        var forged = new TreeMap<>(entry);
        forged.put("token", "99999999999-0123");

        assertThat(post(entry, "Origin", "http://somewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(post(entry, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(post(forged).statusCode()).isEqualTo(403);
        assertThat(post(forged).body()).contains("Trang này đã cũ", "value=\"12/2023\"");
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Map<String, String> entry, String... headers)
            throws IOException, InterruptedException {
        var body = entry.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Map<String, String> entry(HttpResponse<String> form, Map<String, String> other) {
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        var entry = new TreeMap<>(Map.of(
                "f0", "12/2023",
                "f1", "727/CTr-UBND",
                "f2", "VPUB",
                "f3", "30/06/2023",
                "f4", "05/06/2023",
                "by", "tt.hue",
                "document", "Biên bản số 12/BB-UBND ngày 5/6/2023",
                "token", token.group(1)));
        entry.putAll(other);
        return entry;
    }

    private static RowCounts total() {
        return SharedKafka.ledger(SOURCE).values().stream()
                .map(entry -> new RowCounts(entry.sent(), entry.unchanged(), entry.rejected()))
                .reduce(RowCounts.NONE, RowCounts::plus);
    }
}
