package vn.kip.benchmark.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
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

    private static final int ROWS = Integer.getInteger("bench.rows", 300_000);
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final int PARTITIONS = 4;
    private static final String TOPIC = "kip.dossiers";

    private final EmbeddedKafka broker;
    private final Path home;
    private final Rows rows = new Rows(ROWS);
    private final List<byte[]> pages = rows.pages();
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
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        // Camel and Kafka leave threads that would hold up the end
        System.exit(0);
    }

    private void run() throws Exception {
        var csv = home.resolve("rows.csv");
        rows.csv(csv);
        rest();
        var bare = new BareProducer(broker.bootstrapServers());
        var messages = bare.read(TOPIC);
        long bytes = messages.stream().mapToLong(message -> message.key().length + message.value().length).sum();
        System.out.printf(
                "%n%d rows, %d bytes a record, %d partitions, Java %s, %d processors, heap %d MB%n%n",
                messages.size(),
                bytes / messages.size(),
                PARTITIONS,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        var rest = new double[RUNS];
        var file = new double[RUNS];
        var flushed = new double[RUNS];
        var transactional = new double[RUNS];
        var free = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            free[run] = timed(() -> bare.send(topic(), messages, messages.size(), false));
            flushed[run] = timed(() -> bare.send(topic(), messages, Rows.PAGE, false));
            transactional[run] = timed(() -> bare.send(topic(), messages, Rows.PAGE, true));
            rest[run] = rest();
            file[run] = csv(csv);
            System.out.printf("run %d: bare %,.0f/s, by pages %,.0f/s, by transactions %,.0f/s, REST %,.0f/s, CSV %,.0f/s%n",
                    run + 1, free[run], flushed[run], transactional[run], rest[run], file[run]);
        }
        System.out.printf("%n%-44s %12s %8s%n", "", "rows/s", "ratio");
        print("bare producer, waits at the end", free, free);
        print("bare producer, waits after each 500", flushed, free);
        print("bare producer, a transaction for each 500", transactional, free);
        print("REST source, pages of 500", rest, free);
        print("CSV file", file, free);
    }

    private static void print(String what, double[] rates, double[] base) {
        System.out.printf("%-44s %,12.0f %8.2f%n", what, median(rates), median(rates) / median(base));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private String topic() {
        var name = "bare-" + number++;
        try (var admin = Admin.create(java.util.Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    private double timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return ROWS / ((System.nanoTime() - begun) / 1e9);
    }

    private double rest() throws Exception {
        try (var server = new PageServer(pages)) {
            return ingest("""
                    kind: rest
                    rest: {url: "%s", rows: data, page: {parameter: page, appended: true}}
                """.formatted(server.url()), server::open);
        }
    }

    private double csv(Path csv) throws Exception {
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
    private double ingest(String kind, Runnable open) throws Exception {
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
            Supplier<Long> sent = () -> statuses.of(name).orElseThrow().sent();
            return timed(() -> {
                open.run();
                while (sent.get() < ROWS) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
            });
        }
    }
}
