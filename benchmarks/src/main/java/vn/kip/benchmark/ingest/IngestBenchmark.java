package vn.kip.benchmark.ingest;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.ingest.IngestApplication;
import vn.kip.ingest.status.SourceStatuses;

/**
 * One REST source in pages of 500 and one CSV file, against a bare producer that sends the same records: the three in turn,
 * several times, all against one broker in this JVM. Prints the medians and their ratios.
 */
public final class IngestBenchmark {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final int PARTITIONS = 4;
    /** Ways without Kip, each with a topic of its own. */
    private static final int BARE = 4;

    private static final String TOPIC = "kip.dossiers";

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final EmbeddedKafka broker;
    private final Path home;
    private final Rows rows = new Rows(ROWS);
    private final List<byte[]> pages = rows.pages();
    private final Queue<String> topics = new ArrayDeque<>();
    private int number;

    private IngestBenchmark(EmbeddedKafka broker, Path home) {
        this.broker = broker;
        this.home = home;
    }

    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory("kip-bench");
        try (var broker = EmbeddedKafka.start(Files.createDirectory(home.resolve("kafka")), 0)) {
            new IngestBenchmark(broker, home).run();
        } finally {
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        // Camel and Kafka leave threads that would hold up the end
        System.exit(0);
    }

    private void run() throws Exception {
        createTopics();
        var csv = home.resolve("rows.csv");
        rows.csv(csv);
        rest();
        var bare = new BareProducer(broker.bootstrapServers());
        var messages = bare.read(TOPIC);
        long bytes = messages.stream()
                .mapToLong(message -> message.key().length + message.value().length)
                .sum();
        System.out.printf(
                "%n%d rows, %d bytes a record, %d partitions, Java %s, %d processors, heap %d MB%n%n",
                messages.size(),
                bytes / messages.size(),
                PARTITIONS,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        var ways = List.of(
                new Way(
                        "bare producer, waits at the end",
                        () -> timed(() -> bare.send(topics.remove(), messages, ROWS, false))),
                new Way(
                        "  with the producer's own defaults",
                        () -> timed(() -> bare.sendByDefaults(topics.remove(), messages))),
                new Way(
                        "bare producer, waits after each 500",
                        () -> timed(() -> bare.send(topics.remove(), messages, Rows.PAGE, false))),
                new Way(
                        "bare producer, a transaction for each 500",
                        () -> timed(() -> bare.send(topics.remove(), messages, Rows.PAGE, true))),
                new Way("REST source, pages of 500", this::rest),
                new Way("CSV file", () -> csv(csv)));
        var runs = new Run[ways.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int way = 0; way < runs.length; way++) {
                runs[way][run] = ways.get(way).measure.call();
                System.out.printf("run %d: %-44s %,12.0f%n", run + 1, ways.get(way).name, runs[way][run].rowsPerSecond);
            }
        }
        var base = median(runs[0], Run::rowsPerSecond);
        System.out.printf("%n%-44s %12s %8s %22s%n", "", "rows/s", "ratio", "processor time a row");
        for (int way = 0; way < runs.length; way++) {
            var rate = median(runs[way], Run::rowsPerSecond);
            System.out.printf(
                    "%-44s %,12.0f %8.2f %19.1f us%n",
                    ways.get(way).name, rate, rate / base, median(runs[way], Run::microsPerRow));
        }
    }

    /** A way for the rows to Kafka. */
    private record Way(String name, Callable<Run> measure) {}

    /**
     * What one run took.
     *
     * @param microsPerRow of processor time, of all threads in this JVM: also the broker's
     */
    private record Run(double rowsPerSecond, double microsPerRow) {}

    private static double median(Run[] runs, ToDoubleFunction<Run> of) {
        return Arrays.stream(runs)
                .mapToDouble(of)
                .sorted()
                .skip(runs.length / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Topics that are there long before they are written to: who creates one and writes at once meets no leader yet. */
    private void createTopics() throws Exception {
        for (int i = 0; i < RUNS * BARE; i++) {
            topics.add("bare-" + i);
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var wanted = topics.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(wanted).all().get();
        }
    }

    private static Run timed(Runnable work) {
        long processor = MACHINE.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        return new Run(
                ROWS / ((System.nanoTime() - begun) / 1e9), (MACHINE.getProcessCpuTime() - processor) / 1e3 / ROWS);
    }

    private Run rest() throws Exception {
        try (var server = new PageServer(pages)) {
            return ingest("""
                    kind: rest
                    rest: {url: "%s", rows: data, page: {parameter: page, appended: true}}
                """.formatted(server.url()), server::open);
        }
    }

    private Run csv(Path csv) throws Exception {
        var inbox = Files.createDirectories(home.resolve("inbox" + number));
        var staged = Files.copy(csv, home.resolve("staged.csv"), StandardCopyOption.REPLACE_EXISTING);
        return ingest("""
                    kind: file
                    file: {folder: %s, pattern: "*.csv", settle: 1ms}
                """.formatted(inbox), () -> {
            try {
                Files.move(staged, inbox.resolve("rows.csv"), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** Rows a second, from the moment the source has them until Kafka has acknowledged the last. */
    private Run ingest(String kind, Runnable open) throws Exception {
        var name = "bench-" + number++;
        var config = Files.writeString(home.resolve(name + ".yml"), """
                sources:
                  - name: %s
                    records: dossier
                    authority: %s
                    every: 10ms
                """.formatted(name, name) + kind + Rows.MAPPING);
        try (ConfigurableApplicationContext context = IngestApplication.builder()
                .web(WebApplicationType.NONE)
                .run(
                        "--kip.config=" + config,
                        "--kip.bootstrap-servers=" + broker.bootstrapServers(),
                        "--kip.partitions=" + PARTITIONS,
                        "--logging.level.root=WARN")) {
            var statuses = context.getBean(SourceStatuses.class);
            // what the start has left to compile and to collect is not the source's
            TimeUnit.SECONDS.sleep(3);
            System.gc();
            Supplier<Long> sent = () -> statuses.of(name).orElseThrow().sent();
            return timed(() -> {
                open.run();
                while (sent.get() < ROWS) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                }
            });
        }
    }
}
