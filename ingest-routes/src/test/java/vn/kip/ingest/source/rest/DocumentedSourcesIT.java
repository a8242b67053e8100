package vn.kip.ingest.source.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.rest.LoopbackApi.Asked;
import vn.kip.ingest.source.rest.LoopbackApi.Reply;

/** The kip.yml of each page in docs/sources that is about REST, as it stands there but for the host. */
@ExtendWith({SharedKafka.class, OutputCaptureExtension.class})
class DocumentedSourcesIT {

    private final Register register = Register.of(12);

    @TempDir
    private Path home;

    @Test
    void readsASourceLikeIGate() throws IOException {
        try (var api = LoopbackApi.start(one -> {
            if (one.path().equals("/auth/token")) {
                return Reply.of(200, "{\"access_token\": \"t\", \"expires_in\": 300}");
            }
            var answer = Map.of(
                    "content", register.from(one.number("page", 0) * 500, 500), "totalElements", register.size());
            return Reply.of(
                    one.header("Authorization").equals("Bearer t") ? 200 : 401,
                    Register.JSON.writeValueAsString(answer));
        })) {
            var settings = documented("igate-rest.md").replace("https://igate.example.gov.vn", api.url(""));
            try (var ingest = RunningIngest.start(home, settings, "--IGATE_SECRET=hush")) {
                assertThat(ingest.caughtUp("igate").expected()).isEqualTo(register.size());
            }
        }

        register.assertDelivered("igate");
    }

    @Test
    void readsTheNationalBusThroughExpiredSessionsAndRefusals(CapturedOutput output) throws IOException {
        var sessions = new AtomicInteger();
        var used = new AtomicInteger();
        var refusing = new AtomicBoolean(true);
        try (var api = LoopbackApi.start(one -> {
            if (one.path().endsWith("/dangnhap")) {
                used.set(0);
                return Reply.of(
                        200,
                        "{\"error_code\": 0, \"session\": \"hush-session-%d\"}".formatted(sessions.incrementAndGet()));
            }
            var body = Register.JSON.readTree(one.body());
            assertThat(body.get("trang").isInt()).isTrue();
            var holds = body.get("session").asString().equals("hush-session-" + sessions.get());
            // each session is good for one request
            if (!holds || used.incrementAndGet() > 1) {
                return Reply.of(200, refusal("SESSION_EXPIRED"));
            }
            return Reply.of(200, refusing.get() ? refusal("-3") : page(one));
        })) {
            var settings = documented("national-bus.md")
                    .replace("https://truc.example.gov.vn", api.url(""))
                    .replace("size: 200", "size: 4")
                    .replace("every: 5m", "every: 100ms");
            try (var ingest = RunningIngest.start(home, settings, "--BUS_USER=kip", "--BUS_PASSWORD=hush-password")) {
                await().untilAsserted(() -> assertThat(
                                ingest.status("truc-lien-thong").failure())
                        .isEqualTo("expected error_code to be 0 or 00, found -3"));
                refusing.set(false);
                ingest.caughtUp("truc-lien-thong");
            }
            assertThat(sessions.get()).isGreaterThan(3);
            assertThat(api.asked("/adapter/dangnhap").get(0).body())
                    .isEqualTo("{\"username\":\"kip\",\"password\":\"hush-password\"}");
        }

        register.assertDelivered("truc-lien-thong");
        assertThat(output.getAll()).doesNotContain("hush-", "Nguyễn");
        assertThat(SharedKafka.everything())
                .allSatisfy(message -> assertThat(new String(message.value(), StandardCharsets.UTF_8))
                        .doesNotContain("hush-"));
    }

    private String page(Asked one) {
        var body = Register.JSON.readTree(one.body());
        int size = body.get("soDong").intValue();
        int page = body.get("trang").intValue();
        var rows = register.from((page - 1) * size, size).stream()
                .map(row -> {
                    var all = new HashMap<>(row);
                    all.put("DanhSachHoSoBoSung", List.of(Map.of("NgayBoSung", "20230228090000")));
                    return all;
                })
                .toList();
        return Register.JSON.writeValueAsString(Map.of("error_code", "00", "message", "", "data", rows));
    }

    private static String refusal(String code) {
        return "{\"error_code\": \"%s\", \"message\": \"Nguyễn Văn Kín không tồn tại\", \"session\": null}"
                .formatted(code);
    }

    private static String documented(String page) throws IOException {
        var text = Files.readString(Path.of("..", "docs", "sources", page));
        int from = text.indexOf("```yaml\n") + "```yaml\n".length();
        return text.substring(from, text.indexOf("```", from));
    }
}
