package vn.kip.benchmark.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
import vn.kip.embedded.Loopback;
import vn.kip.standalone.node.DataFolder;
import vn.kip.standalone.node.Node;
import vn.kip.standalone.node.NodeSettings;

/**
 * How long a change of a source takes to whoever watches, while 2,000 dossiers a second come in: a completed dossier of an agency
 * of its own is sent to the same webhook of a whole Kip in this JVM, and the time runs until a listener to server-sent events, as a
 * browser is one, gets figures in which this agency has one dossier more. It begins once Kip has taken as much as was to be sent.
 */
public final class LiveBenchmark {

    private static final int PROBES = Integer.getInteger("bench.probes", 300);
    private static final int PER_SECOND = Integer.getInteger("bench.load", 2_000);
    private static final int TICKS = 20;
    private static final int WARMING = 100;
    private static final String WATCHED = "H33.99";
    private static final Pattern COMPLETED =
            Pattern.compile("\"key\":\"" + WATCHED + "\",\"name\":\\{[^}]*},\"numerator\":\\d+,\"denominator\":(\\d+)");
    private static final Duration LATE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String SETTINGS = """
            unit: {id: u, name: {vi: "UBND", en: "People's Committee"}}
            indicators:
              - {id: on-time, objective: "02", name: {vi: "Đúng hẹn", en: "On time"}, target: 95%, formula: RESOLVED_ONLY,
                 breakdown: [agency, sector, channel]}
            sources:
              - name: load
                records: dossier
                kind: webhook
                authority: u
                webhook: {listen: "127.0.0.1:$port", path: /load}
                mapping:
                  stamp: at
                  fields: {id: id, status: status, procedure: procedure, sector: sector, resolvingAgency: agency,
                           receivedAt: received, due: due, completedAt: completed}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Long> completed = new LinkedBlockingQueue<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean late = new AtomicBoolean(true);
    private final AtomicInteger sent = new AtomicInteger();
    private final String webhook;
    private final Path settings;

    private LiveBenchmark(Path home) throws IOException {
        int port = Loopback.freePorts(1).get(0);
        webhook = "http://127.0.0.1:" + port + "/load";
        settings = Files.writeString(home.resolve("kip.yml"), SETTINGS.replace("$port", String.valueOf(port)));
    }

    public static void main(String[] args) throws Exception {
        Benches.run(benches -> new LiveBenchmark(benches.home()).run(benches.home()));
    }

    private void run(Path home) throws Exception {
        var node = Node.starting(new NodeSettings(
                DataFolder.claim(home.resolve("data"), "bench"), data -> () -> settings, 0, "2023-H1"));
        try (node) {
            node.awaitStart();
            thread(() -> listen(node.dashboard() + "/api/periods/decree-09-2019/2023-H1/events"));
            var load = thread(this::load);
            int warming = warmUp();
            int before = sent.get();
            long begun = System.nanoTime();
            var took = probe(PROBES, warming);
            double seconds = (System.nanoTime() - begun) / 1e9;
            double rate = (sent.get() - before) / seconds;
            ended.set(true);
            load.join();
            Comparison.sayWhere("%,d dossiers, %,.0f a second beside them", PROBES, rate);
            Arrays.sort(took);
            Comparison.say(
                    "from the request to the event: median %d ms, p90 %d ms, p99 %d ms, longest %d ms",
                    took[PROBES / 2], took[PROBES * 9 / 10], took[PROBES * 99 / 100], took[PROBES - 1]);
        }
    }

    /** Until nothing of the load is late any more; how many were sent. */
    private int warmUp() throws Exception {
        int warming = 0;
        do {
            probe(WARMING, warming);
            warming += WARMING;
        } while (late.get());
        return warming;
    }

    /** Sends dossiers one after the other, and waits for each; milliseconds. */
    private long[] probe(int count, int from) throws Exception {
        var random = new Random(count);
        var took = new long[count];
        for (int i = 0; i < count; i++) {
            TimeUnit.MILLISECONDS.sleep(20 + random.nextInt(180));
            int number = from + i;
            long begun = System.nanoTime();
            post("""
                    [{"id":"P-%d","at":"20230601080000","status":"9","procedure":"1.000001","sector":"G01","agency":"%s",
                      "received":"20230501080000","due":"20230610170000","completed":"20230609100000"}]
                    """.formatted(number, WATCHED));
            awaitCompleted(number + 1);
            took[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        return took;
    }

    private void awaitCompleted(long expected) throws InterruptedException {
        Long seen = 0L;
        while (seen != null && seen < expected) {
            seen = completed.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
        if (seen == null) {
            throw new IllegalStateException(
                    "expected figures with " + expected + " dossiers of the agency within " + LONGEST);
        }
    }

    private void listen(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        client.send(request, HttpResponse.BodyHandlers.ofLines()).body().forEach(line -> {
            var found = COMPLETED.matcher(line);
            if (line.startsWith("data:") && found.find()) {
                completed.add(Long.parseLong(found.group(1)));
            }
        });
    }

    /** So many dossiers a second, as long as Kip takes them; every other one is completed by the next request. */
    private void load() throws Exception {
        int each = PER_SECOND / TICKS;
        long begun = System.nanoTime();
        for (int tick = 0; !ended.get(); tick++) {
            long early = begun + tick * 1_000_000_000L / TICKS - System.nanoTime();
            late.set(early < -LATE.toNanos());
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
            int first = tick * each;
            IntFunction<String> row = i -> dossier(first + i);
            post(IntStream.range(0, each).mapToObj(row).collect(Collectors.joining(",", "[", "]")));
            sent.addAndGet(each);
        }
    }

    private static String dossier(int version) {
        int number = version / 2;
        var received = "2023%02d%02d0800".formatted(1 + number % 5, 1 + number % 28);
        return """
                {"id":"D-%d","at":"%s%02d","status":"%s","procedure":"1.00%04d","sector":"G%02d",
                 "agency":"H33.%d.%d","received":"%s00","due":"20230610170000","completed":%s}""".formatted(
                        number,
                        received,
                        version % 2,
                        version % 2 == 0 ? "4" : "9",
                        number % 300,
                        number % 25,
                        number % 20,
                        number / 20 % 9,
                        received,
                        version % 2 == 0 ? "null" : "\"20230609100000\"");
    }

    private void post(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(webhook))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202 || answer.body().contains("\"rejections\":[{")) {
            throw new IllegalStateException(
                    "expected 202 and no rejection, found " + answer.statusCode() + " " + answer.body());
        }
    }

    private static Thread thread(Comparison.Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) { // the boundary of the thread: who waits for it gives up in time
                Comparison.say("%s", e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
