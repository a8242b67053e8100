package vn.kip.ingest.source.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.rest.LoopbackApi.Asked;
import vn.kip.ingest.source.rest.LoopbackApi.Reply;

/** All ways to ask for pages, side by side, each against a server that knows only that way. */
@ExtendWith(SharedKafka.class)
class PagingIT {

    private static final int SIZE = 4;
    private static final Map<String, String> WAYS = Map.of(
            "number", "page: {parameter: page, sizeParameter: size, size: 4}",
            "offset", "page: {by: offset, parameter: start, sizeParameter: limit, size: 4}",
            "cursor", "page: {by: cursor, next: paging.next, parameter: cursor}",
            "url", "page: {by: url, next: links.next}\napiKey: {query: key, value: s3cretkey}",
            "link", "page: {by: link}",
            "body", """
                    request: {body: {trang: "{page}", soDong: "{size}", tuNgay: "{since}", donVi: "00"}}
                    page: {size: 4}
                    updatedSince: {format: yyyyMMddHHmmss}""");

    private final Register register = Register.of(18);

    @TempDir
    private Path home;

    @Test
    void readsEveryPageInEveryWay() throws IOException {
        try (var api = LoopbackApi.start(this::answer)) {
            try (var ingest = RunningIngest.start(home, settings("all", api))) {
                WAYS.keySet().forEach(way -> ingest.caughtUp("all-" + way));
            }
            assertThat(api.asked("/url"))
                    .allSatisfy(one -> assertThat(one.query()).containsEntry("key", "s3cretkey"));
            assertThat(api.asked("/body").get(0).body()).isEqualTo("{\"trang\":1,\"soDong\":4,\"donVi\":\"00\"}");
        }

        WAYS.keySet().forEach(way -> register.assertDelivered("all-" + way));
        assertThat(SharedKafka.everything())
                .allSatisfy(message -> assertThat(new String(message.value(), StandardCharsets.UTF_8))
                        .doesNotContain("s3cretkey"));
    }

    @Test
    void goesOnWithThePageWhereItWasStopped() throws IOException {
        var down = new AtomicBoolean(true);
        Function<Asked, Reply> answers = one -> down.get() && page(one) > 2 ? Reply.of(500, "bảo trì") : answer(one);
        try (var api = LoopbackApi.start(answers)) {
            try (var ingest = RunningIngest.start(home, settings("stop", api))) {
                for (var way : WAYS.keySet()) {
                    await().until(() -> ingest.status("stop-" + way).failure() != null
                            && ingest.status("stop-" + way).sent() == 2 * SIZE);
                }
            }
            api.asked().clear();
            down.set(false);
            try (var ingest = RunningIngest.start(home, settings("stop", api))) {
                WAYS.keySet().forEach(way -> ingest.caughtUp("stop-" + way));
            }
            for (var way : WAYS.keySet()) {
                assertThat(page(api.asked("/" + way).get(0))).as(way).isEqualTo(3);
            }
        }

        WAYS.keySet().forEach(way -> register.assertDelivered("stop-" + way));
    }

    @Test
    void asksAPageAgainThatBrokeOffInTheMiddle() throws IOException {
        var broken = new HashMap<String, AtomicInteger>();
        WAYS.keySet().forEach(way -> broken.put("/" + way, new AtomicInteger(2)));
        Function<Asked, Reply> answers = one ->
                page(one) == 2 && Objects.requireNonNull(broken.get(one.path())).getAndDecrement() > 0
                        ? answer(one).brokenOff()
                        : answer(one);
        try (var api = LoopbackApi.start(answers);
                var ingest = RunningIngest.start(home, settings("broken", api))) {
            WAYS.keySet().forEach(way -> ingest.caughtUp("broken-" + way));
        }

        WAYS.keySet().forEach(way -> register.assertDelivered("broken-" + way));
    }

    @Test
    void beginsTheRoundAnewWhenACursorIsForgotten() throws IOException {
        var forgotten = new AtomicInteger(1);
        Function<Asked, Reply> answers =
                one -> page(one) == 3 && forgotten.getAndDecrement() > 0 ? Reply.of(410, "") : answer(one);
        try (var api = LoopbackApi.start(answers);
                var ingest = RunningIngest.start(home, "sources:\n" + source("forgotten", "cursor", api))) {
            ingest.caughtUp("forgotten-cursor");

            assertThat(api.asked().stream().limit(5).map(PagingIT::page)).containsExactly(1, 2, 3, 1, 2);
        }

        register.assertDelivered("forgotten-cursor");
    }

    @Test
    void takesPagesThatComeTwiceEmptyPagesAndFewerRowsThanAskedFor() throws IOException {
        var turns = new AtomicInteger();
        // each page is handed over twice, then an empty one that names the next, and so on
        Function<Asked, Reply> twice = one -> {
            int turn = one.query().containsKey("cursor") ? one.number("cursor", 0) : 0;
            turns.set(Math.max(turns.get(), turn));
            var rows = turn % 3 == 2 ? 0 : 3;
            var beside = new HashMap<String, Object>();
            if (turn / 3 * 3 < register.size()) {
                beside.put("paging", Map.of("next", turn + 1));
            }
            return Reply.of(200, register.json(turn / 3 * 3, rows, beside));
        };
        Function<Asked, Reply> capped = one -> Reply.of(200, register.json(one.number("start", 0), 5, Map.of()));
        try (var api = LoopbackApi.start(one -> one.path().equals("/twice") ? twice.apply(one) : capped.apply(one));
                var ingest = RunningIngest.start(
                        home,
                        "sources:\n"
                                + Register.source("twice", rest(api.url("/twice"), way("cursor")))
                                + Register.source("capped", rest(api.url("/capped"), """
                                        page: {by: offset, parameter: start, sizeParameter: limit, size: 500}""")))) {
            ingest.caughtUp("twice");
            ingest.caughtUp("capped");
        }

        register.assertDelivered("twice");
        register.assertDelivered("capped");
    }

    @Test
    void followsNoLinkToAnotherHost() throws IOException {
        try (var api = LoopbackApi.start(one -> Reply.of(
                        200,
                        register.json(0, SIZE, Map.of("links", Map.of("next", "http://localhost:1/url?page=2")))));
                var ingest = RunningIngest.start(home, "sources:\n" + source("astray", "url", api))) {
            await().until(() -> String.valueOf(ingest.status("astray-url").failure())
                    .equals("expected the next page at the same host, found another"));

            assertThat(ingest.status("astray-url").pulled()).isZero();
        }
    }

    @Test
    void takesA404BehindTheLastFullPageForItsEnd() throws IOException {
        var whole = Register.of(8);
        Function<Asked, Reply> answers = one -> page(one) > 2
                ? Reply.of(404, "{\"detail\": \"Invalid page.\"}")
                : Reply.of(200, whole.json((page(one) - 1) * SIZE, SIZE, Map.of("total", 8)));
        try (var api = LoopbackApi.start(answers);
                var ingest = RunningIngest.start(
                        home,
                        "sources:\n"
                                + Register.source(
                                        "behind", rest(api.url("/number"), way("number")) + "\ntotal: total"))) {
            ingest.caughtUp("behind");
        }

        whole.assertDelivered("behind");
    }

    private Reply answer(Asked one) {
        int offset = (page(one) - 1) * SIZE;
        var isLast = offset + SIZE >= register.size();
        var next = page(one) + 1;
        if (one.path().equals("/link") && !isLast) {
            return Reply.of(200, register.json(offset, SIZE, Map.of()))
                    .with("Link", "</link?p=1>; rel=\"first\", </link?p=" + next + ">; rel=\"next\"");
        }
        Map<String, Object> beside = Map.of();
        if (one.path().equals("/cursor") && !isLast) {
            beside = Map.of("paging", Map.of("next", next));
        }
        if (one.path().equals("/url")) {
            beside = Map.of("links", isLast ? Map.of() : Map.of("next", "?key=s3cretkey&p=" + next));
        }
        return Reply.of(200, register.json(offset, SIZE, beside));
    }

    /** Number of the page that is asked for, in whichever way. */
    private static int page(Asked one) {
        return switch (one.path()) {
            case "/offset" -> one.number("start", 0) / SIZE + 1;
            case "/cursor" -> one.number("cursor", 1);
            case "/number" -> one.number("page", 1);
            case "/body" -> Register.JSON.readTree(one.body()).get("trang").intValue();
            default -> one.number("p", 1);
        };
    }

    private static String settings(String prefix, LoopbackApi api) {
        return WAYS.keySet().stream()
                .sorted()
                .map(way -> source(prefix, way, api))
                .collect(Collectors.joining("", "sources:\n", ""));
    }

    private static String source(String prefix, String way, LoopbackApi api) {
        return Register.source(prefix + "-" + way, rest(api.url("/" + way), way(way)));
    }

    private static String way(String name) {
        return Objects.requireNonNull(WAYS.get(name));
    }

    private static String rest(String url, String way) {
        return String.join("\n", List.of("url: " + url, "rows: data", way));
    }
}
