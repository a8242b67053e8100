package vn.kip.ingest.source.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.rest.LoopbackApi.Asked;
import vn.kip.ingest.source.rest.LoopbackApi.Reply;

/** Who is let in, who is not, and who is told to come back later. */
@ExtendWith({SharedKafka.class, OutputCaptureExtension.class})
class AccessIT {

    private static final List<String> SECRETS = List.of("hush-key", "hush-password", "hush-client", "hush-access");

    private final Register register = Register.of(7);

    @TempDir
    private Path home;

    @Test
    void isLetInWithKeysAndPasswordsThatAreShownNowhere(CapturedOutput output) throws IOException {
        try (var api = LoopbackApi.start(this::guarded)) {
            var settings = "sources:\n"
                    + source("key-header", api, "apiKey: {header: X-Api-Key, value: hush-key}")
                    + source("key-query", api, "apiKey: {query: api_key, value: hush-key}")
                    + source("basic", api, "basic: {user: kip, password: hush-password}")
                    + source("basic-wrong", api, "basic: {user: kip, password: hush-password-of-old}");
            try (var ingest = RunningIngest.start(home, settings)) {
                List.of("key-header", "key-query", "basic").forEach(ingest::caughtUp);
                await().untilAsserted(() -> assertThat(
                                ingest.status("basic-wrong").failure())
                        .isEqualTo("expected to be let in, found the answer 401: the token may be wrong or expired"));
            }
            var right = settings.replace("hush-password-of-old", "hush-password");
            try (var ingest = RunningIngest.start(home, right)) {
                ingest.caughtUp("basic-wrong");
            }
        }

        List.of("key-header", "key-query", "basic", "basic-wrong").forEach(register::assertDelivered);
        assertSecretsAreKept(output);
    }

    @Test
    void getsATokenByOAuth2AndRenewsItWhenItIsNotTakenAnyMore(CapturedOutput output) throws IOException {
        var issued = new AtomicInteger();
        var taken = new AtomicInteger();
        try (var api = LoopbackApi.start(one -> {
            if (one.path().equals("/token")) {
                return token(one, issued);
            }
            // each token is good for two pages
            var valid = one.header("Authorization").equals("Bearer hush-access-" + issued.get())
                    && taken.incrementAndGet() <= 2 * issued.get();
            return valid ? page(one) : Reply.of(401, "hush-access");
        })) {
            var settings = "sources:\n" + source("oauth", api, """
                            oauth2: {tokenUrl: "%s", clientId: kip, clientSecret: hush-client, scope: doc.read}
                            page: {by: offset, parameter: start, size: 2}""".formatted(api.url("/token")));
            try (var ingest = RunningIngest.start(home, settings)) {
                ingest.caughtUp("oauth");
                assertThat(ingest.status("oauth").failure()).isNull();
            }
            assertThat(issued.get()).isGreaterThan(1);
            assertThat(api.asked("/token").get(0).body()).isEqualTo("grant_type=client_credentials&scope=doc.read");
        }

        register.assertDelivered("oauth");
        assertSecretsAreKept(output);
    }

    @Test
    void saysInPlainWordsThatTheClientOfOAuth2IsWrong() throws IOException {
        try (var api = LoopbackApi.start(one -> Reply.of(400, "{\"error\":\"invalid_client\"}"));
                var ingest = RunningIngest.start(
                        home, "sources:\n" + source("oauth-wrong", api, """
                        oauth2: {tokenUrl: "%s", clientId: kip, clientSecret: wrong}""".formatted(api.url("/token"))))) {
            await().untilAsserted(() -> assertThat(ingest.status("oauth-wrong").failure())
                    .isEqualTo("expected a token, found the answer 400: clientId, clientSecret or scope may be wrong"));
        }
    }

    @Test
    void leavesASourceAloneAsLongAsItWishes() throws IOException {
        var refusedAt = new AtomicLong();
        try (var api = LoopbackApi.start(one -> refusedAt.compareAndSet(0, System.nanoTime())
                        ? Reply.of(429, "").with("Retry-After", "2")
                        : page(one));
                var ingest = RunningIngest.start(home, "sources:\n" + source("wait", api, "timeout: 10s"))) {
            await().untilAsserted(() -> assertThat(ingest.status("wait").failure())
                    .isEqualTo("expected the answer 200, found 429: it wishes to be asked again in 2 s"));
            await().until(() -> api.asked().size() > 1);
            assertThat(Duration.ofNanos(System.nanoTime() - refusedAt.get()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
            ingest.caughtUp("wait");
        }

        register.assertDelivered("wait");
    }

    @Test
    void warnsOfAClockThatDiffersAndReadsAllTheSame() throws IOException {
        var behind = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().minus(Duration.ofMinutes(11)).atOffset(ZoneOffset.UTC));
        var body = register.json(0, 7, Map.of());
        try (var source = RawServer.start("HTTP/1.1 200 OK\r\nDate: " + behind, body);
                var ingest = RunningIngest.start(
                        home,
                        "sources:\n"
                                + Register.source(
                                        "skewed", "url: http://127.0.0.1:%d/\nrows: data".formatted(source.port())))) {
            var status = ingest.caughtUp("skewed");

            assertThat(status.failure()).isNull();
            assertThat(status.warning())
                    .isEqualTo("expected its clock to be within 2 minutes of ours, found it 11 minutes behind");
        }

        register.assertDelivered("skewed");
    }

    private Reply guarded(Asked one) {
        var basic = "Basic a2lwOmh1c2gtcGFzc3dvcmQ="; // kip:hush-password
        return one.header("X-Api-Key").equals("hush-key")
                        || "hush-key".equals(one.query().get("api_key"))
                        || one.header("Authorization").equals(basic)
                ? page(one)
                : Reply.of(401, "no entry for " + one.header("Authorization"));
    }

    private static Reply token(Asked one, AtomicInteger issued) {
        var expected = "Basic a2lwOmh1c2gtY2xpZW50"; // kip:hush-client
        return one.header("Authorization").equals(expected)
                ? Reply.of(
                        200,
                        "{\"access_token\":\"hush-access-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                                .formatted(issued.incrementAndGet()))
                : Reply.of(401, "");
    }

    private Reply page(Asked one) {
        var size = one.query().containsKey("start") ? 2 : register.size();
        return Reply.of(200, register.json(one.number("start", 0), size, Map.of()));
    }

    private static String source(String name, LoopbackApi api, String rest) {
        return Register.source(name, "url: " + api.url("/api") + "\nrows: data\n" + rest);
    }

    private static void assertSecretsAreKept(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain(SECRETS);
        assertThat(SharedKafka.everything())
                .allSatisfy(message -> assertThat(new String(message.value(), StandardCharsets.UTF_8))
                        .doesNotContain(SECRETS));
    }
}
