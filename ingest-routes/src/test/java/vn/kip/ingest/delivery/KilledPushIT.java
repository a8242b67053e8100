package vn.kip.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.embedded.Loopback;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;

/** A service that is killed while a system sends to it, and started again; the system repeats what was not answered. */
@ExtendWith(SharedKafka.class)
class KilledPushIT {

    private static final int ROWS_OF_A_POST = 50;
    private static final String SOURCE = "killed-push";

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void takesEachRowOnceHoweverOftenItIsKilled() throws IOException, InterruptedException {
        int port = Loopback.freePorts(1).get(0);
        var settings = Files.writeString(home.resolve("kip.yml"), Kills.settings(SOURCE, """
                    kind: webhook
                    webhook: {listen: 127.0.0.1:%d}
                """.formatted(port)));
        var sender = CompletableFuture.runAsync(() -> sendAll(URI.create("http://127.0.0.1:" + port + "/" + SOURCE)));

        for (int posts : new int[] {3, 40}) {
            Kills.killOnce(settings, () -> answered.get() >= posts);
        }
        try (var ingest = RunningIngest.start(home, Files.readString(settings))) {
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(sender::isDone);
            sender.join();
        }

        assertThat(answered).hasValue(Kills.ROWS / ROWS_OF_A_POST);
        Kills.assertSentOnce(SOURCE);
    }

    private void sendAll(URI url) {
        for (int from = 0; from < Kills.ROWS; from += ROWS_OF_A_POST) {
            var rows = IntStream.range(from, from + ROWS_OF_A_POST)
                    .mapToObj(Kills::dossier)
                    .toList();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> isTaken(url, rows));
            answered.incrementAndGet();
        }
    }

    private boolean isTaken(URI url, List<?> rows) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new JsonMapper().writeValueAsString(rows)))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode() == 202;
    }
}
