package vn.kip.benchmark.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
import vn.kip.benchmark.ingest.BareProducer.Message;
import vn.kip.ingest.IngestApplication;
import vn.kip.ingest.status.SourceStatuses;

/**
 * One REST source in pages of 500 and one CSV file, against a bare producer that sends the same records: the three in turn,
 * several times, all against one broker in this JVM. Prints the medians and their ratios.
 */
public final class IngestBenchmark {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int PARTITIONS = 4;

    /** Ways without Kip, each with a topic of its own. */
    private static final int BARE = 4;

    private static final String TOPIC = "kip.dossiers";

    private final Benches benches;
    private final Path home;
    private final Comparison comparison = new Comparison("rows", ROWS);
    private final Rows rows = new Rows(ROWS);
    private final List<byte[]> pages = rows.pages();
    private final Queue<String> topics = new ArrayDeque<>();
    private int number;

    private IngestBenchmark(Benches benches) {
        this.benches = benches;
        this.home = benches.home();
    }

    public static void main(String[] args) throws Exception {
        Benches.run(benches -> new IngestBenchmark(benches).run());
    }

    private void run() throws Exception {
        createTopics();
        var csv = home.resolve("rows.csv");
        rows.csv(csv);
        rest();
        var bare = new BareProducer(benches.servers());
        var messages = new ArrayList<Message>();
        benches.read(TOPIC, record -> messages.add(new Message(record.key(), record.value())));
        long bytes = messages.stream()
                .mapToLong(message -> message.key().length + message.value().length)
                .sum();
        Comparison.sayWhere(
                "%,d rows, %d bytes a record, %d partitions", messages.size(), bytes / messages.size(), PARTITIONS);
        addBare("bare producer, waits at the end", topic -> bare.send(topic, messages, ROWS, false));
        addBare("  with the producer's own defaults", topic -> bare.sendByDefaults(topic, messages));
        addBare("bare producer, waits after each 500", topic -> bare.send(topic, messages, Rows.PAGE, false));
        addBare("bare producer, a transaction for each 500", topic -> bare.send(topic, messages, Rows.PAGE, true));
        comparison.add("REST source, pages of 500", this::rest);
        comparison.add("CSV file", () -> csv(csv));
        comparison.measure(0);
    }

    private void addBare(String name, Consumer<String> send) {
        comparison.add(name, () -> {
            var topic = topics.remove();
            return comparison.timed(() -> send.accept(topic));
        });
    }

    /** Topics that are there long before they are written to: who creates one and writes at once meets no leader yet. */
    private void createTopics() throws Exception {
        for (int i = 0; i < Comparison.RUNS * BARE; i++) {
            topics.add("bare-" + i);
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", benches.servers()))) {
            var wanted = topics.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(wanted).all().get();
        }
    }

    private Comparison.Run rest() throws Exception {
        try (var server = new PageServer(pages)) {
            return ingest("""
                    kind: rest
                    rest: {url: "%s", rows: data, page: {parameter: page, appended: true}}
                """.formatted(server.url()), server::open);
        }
    }

    private Comparison.Run csv(Path csv) throws Exception {
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
    private Comparison.Run ingest(String kind, Runnable open) throws Exception {
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
                        "--kip.bootstrap-servers=" + benches.servers(),
                        "--kip.partitions=" + PARTITIONS,
                        "--logging.level.root=WARN")) {
            var statuses = context.getBean(SourceStatuses.class);
            // what the start has left to compile and to collect is not the source's
            TimeUnit.SECONDS.sleep(3);
            System.gc();
            Supplier<Long> sent = () -> statuses.of(name).orElseThrow().sent();
            return comparison.timed(() -> {
                open.run();
                while (sent.get() < ROWS) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                }
            });
        }
    }
}
