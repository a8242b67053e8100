package vn.kip.report.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kip.report.wording.SampleFigures;

class StreamsIT {

    private static final String VIEW = "/live?calendar=decree-09-2019&period=2023-H1&objective=on-time&lang=vi";
    private static final String EVENTS = "/api/periods/decree-09-2019/2023-H1/events";

    private final List<Listener> listeners = new ArrayList<>();
    private PagesServer server;

    @BeforeEach
    void start() {
        server = new PagesServer(SampleFigures.firstHalfOf2023().build(), Map.of("kip.live.listeners", 20));
    }

    @AfterEach
    void stop() throws IOException {
        for (var listener : listeners) {
            listener.close();
        }
        server.close();
    }

    @Test
    void sendsAllPartsAtFirstAndThenOnlyThoseThatChanged() throws Exception {
        var browser = listen(VIEW);
        await().untilAsserted(() -> assertThat(browser.events("parts")).hasSize(1));
        assertThat(browser.events("parts").get(0)).contains("card-published", "card-petitions", "sources");

        server.change(SampleFigures.firstHalfOf2023().satisfied(56).build());

        await().untilAsserted(() -> assertThat(browser.events("parts")).hasSize(2));
        assertThat(browser.events("parts").get(1))
                .contains("card-satisfaction", ">90%<")
                .doesNotContain("card-published");
    }

    @Test
    void sendsFiguresAsJsonToPrograms() throws Exception {
        var program = listen(EVENTS);
        await().untilAsserted(() -> assertThat(program.events("figures")).hasSize(1));

        server.change(SampleFigures.firstHalfOf2023().satisfied(56).build());

        await().untilAsserted(() -> assertThat(program.events("figures")).hasSize(2));
        assertThat(program.events("figures").get(1)).contains("\"numerator\":56,\"denominator\":62");
    }

    @Test
    void computesOnceForManyListeners() throws Exception {
        var browsers = new ArrayList<Listener>();
        for (int i = 0; i < 15; i++) {
            browsers.add(listen(VIEW));
        }
        await().untilAsserted(() ->
                assertThat(browsers).allMatch(browser -> browser.events("parts").size() == 1));
        var before = server.figures().computations();

        server.change(SampleFigures.firstHalfOf2023().satisfied(56).build());

        await().untilAsserted(() ->
                assertThat(browsers).allMatch(browser -> browser.events("parts").size() == 2));
        assertThat(server.figures().computations() - before).isEqualTo(1);
    }

    @Test
    void endsWithTheLastStateHoweverFastChangesCome() throws Exception {
        var browser = listen(VIEW);
        await().untilAsserted(() -> assertThat(browser.events("parts")).hasSize(1));

        for (int satisfied = 1; satisfied <= 50; satisfied++) {
            server.change(SampleFigures.firstHalfOf2023().satisfied(satisfied).build());
        }

        await().untilAsserted(() -> {
            var parts = browser.events("parts");
            assertThat(parts.get(parts.size() - 1)).contains(">81%<");
        });
        assertThat(browser.events("parts")).hasSizeLessThan(20);
    }

    @Test
    void beatsWhenNothingChanges() throws Exception {
        var browser = listen(VIEW);

        await().untilAsserted(() -> assertThat(browser.events("beat")).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void tellsThatFiguresCannotBeReadAndWhenTheyCanAgain() throws Exception {
        var browser = listen(VIEW);
        await().untilAsserted(() -> assertThat(browser.events("parts")).hasSize(1));

        server.figures().setBroken(true);
        server.change(SampleFigures.firstHalfOf2023().build());
        await().untilAsserted(() -> assertThat(browser.events("parts")).hasSize(2));
        assertThat(browser.events("parts").get(1)).contains("Tạm thời không đọc được số liệu");

        server.figures().setBroken(false);
        server.change(SampleFigures.firstHalfOf2023().build());
        await().untilAsserted(() -> assertThat(browser.events("parts")).hasSize(3));
        assertThat(browser.events("parts").get(2)).contains("notices").doesNotContain("Tạm thời");
    }

    @Test
    void refusesMoreListenersThanItCanServeAndForgetsThoseWhoLeft() throws Exception {
        for (int i = 0; i < 20; i++) {
            listen(VIEW);
        }
        await().until(() -> server.listeners() == 20);
        assertThat(status(EVENTS)).isEqualTo(503);

        for (var listener : listeners) {
            listener.close();
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> server.listeners() == 0);
        assertThat(listen(EVENTS).status()).isEqualTo(200);
    }

    @Test
    void doesNotKeepTheServerFromStopping() throws Exception {
        listen(VIEW);
        await().until(() -> server.listeners() == 1);

        var begin = System.nanoTime();
        server.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    private int status(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url(path))).build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private Listener listen(String path) throws IOException, InterruptedException {
        var listener = new Listener(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url(path))).build(),
                        HttpResponse.BodyHandlers.ofInputStream()));
        listeners.add(listener);
        return listener;
    }

    /** Reads a stream of events on a thread of its own. */
    private static final class Listener implements AutoCloseable {

        /** One event. */
        private record Event(String name, String data) {}

        private final HttpResponse<InputStream> answer;
        private final List<Event> events = new CopyOnWriteArrayList<>();

        Listener(HttpResponse<InputStream> answer) {
            this.answer = answer;
            var reader = new Thread(this::read, "listener");
            reader.setDaemon(true);
            reader.start();
        }

        int status() {
            return answer.statusCode();
        }

        List<String> events(String name) {
            return events.stream()
                    .filter(event -> event.name.equals(name))
                    .map(Event::data)
                    .toList();
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                var name = "";
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("event:")) {
                        name = line.substring("event:".length());
                    } else if (line.startsWith("data:")) {
                        events.add(
                                new Event(name, line.substring("data:".length()).replace("\\\"", "\"")));
                    }
                }
            } catch (IOException e) {
                // closed by the test or by the server
            }
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }
}
