package vn.kip.benchmark.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.CellCodec;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.metrics.MetricsApplication;

/**
 * How quickly the aggregator counts what is on the topics already, exactly once and with all measures, timing rules and
 * dimensions, against one thread that polls, decodes, merges and counts the same contributions in a map. All against one
 * broker in this JVM, in turn. Each way has to end in the same cells.
 */
public final class EngineBenchmark {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500_000);
    private static final int RUNS = Integer.getInteger("bench.runs", 3);

    /** With it only the aggregator with this store runs: one thread keeps all on the heap. */
    private static final String ONLY = System.getProperty("bench.store", "");

    private static final int PARTITIONS = 4;
    private static final String RULES = "survey: {satisfied: [SATISFIED]}\n";

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final EmbeddedKafka broker;
    private final Path home;
    private final CountingRules rules = CountingRules.read(Setting.parse("kip.yml", RULES, name -> Optional.empty()));
    private final String application = Topics.applicationId(rules);
    private Map<CellKey, Cell> counted = Map.of();
    private int number;

    private EngineBenchmark(EmbeddedKafka broker, Path home) {
        this.broker = broker;
        this.home = home;
    }

    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory("kip-bench");
        try (var broker = EmbeddedKafka.start(Files.createDirectory(home.resolve("kafka")), 0)) {
            new EngineBenchmark(broker, home).run();
        } finally {
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        // Kafka leaves threads that would hold up the end
        System.exit(0);
    }

    private void run() throws Exception {
        Files.writeString(home.resolve("kip.yml"), RULES);
        // it makes the topics; there is nothing to count yet
        try (var aggregator = aggregator("memory")) {
            new History(DOSSIERS).send(broker.bootstrapServers(), RecordKind.DOSSIER.topic());
        }
        forget();
        long versions = 2L * DOSSIERS;
        System.out.printf(
                "%n%,d versions of %,d dossiers, %d partitions, Java %s, %d processors, heap %d MB%n%n",
                versions,
                DOSSIERS,
                PARTITIONS,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        var ways = List.of(
                new Way("one thread that polls", () -> timed(() -> poll(record -> {}))),
                new Way("one thread that polls, decodes, merges, counts", () -> timed(this::count)),
                new Way("aggregator, memory", () -> replay("memory")),
                new Way("aggregator, rocksdb", () -> replay("rocksdb")));
        if (!ONLY.isEmpty()) {
            ways = List.of(new Way("aggregator, " + ONLY, () -> replay(ONLY)));
        }
        var runs = new Run[ways.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int way = 0; way < runs.length; way++) {
                System.gc();
                runs[way][run] = ways.get(way).measure.call();
                System.out.printf("run %d: %-48s %,12.0f%n", run + 1, ways.get(way).name, runs[way][run].perSecond);
            }
        }
        var base = median(runs[Math.min(1, runs.length - 1)], Run::perSecond);
        System.out.printf(
                "%n%,d cells%n%-48s %12s %8s %24s%n", counted.size(), "", "versions/s", "ratio", "processor time each");
        for (int way = 0; way < runs.length; way++) {
            var rate = median(runs[way], Run::perSecond);
            System.out.printf(
                    "%-48s %,12.0f %8.2f %21.1f us%n",
                    ways.get(way).name, rate, rate / base, median(runs[way], Run::microsEach));
        }
    }

    /** A way to count. */
    private record Way(String name, Callable<Run> measure) {}

    /**
     * What one run took.
     *
     * @param microsEach processor time of a version, of all threads in this JVM: also the broker's
     */
    private record Run(double perSecond, double microsEach) {}

    private static double median(Run[] runs, ToDoubleFunction<Run> of) {
        return Arrays.stream(runs)
                .mapToDouble(of)
                .sorted()
                .skip(runs.length / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Something that takes a while and may fail. */
    private interface Work {
        void run() throws Exception;
    }

    private static Run timed(Work work) throws Exception {
        long processor = MACHINE.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        double versions = 2.0 * DOSSIERS;
        return new Run(
                versions / ((System.nanoTime() - begun) / 1e9),
                (MACHINE.getProcessCpuTime() - processor) / 1e3 / versions);
    }

    private void poll(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        read(RecordKind.DOSSIER.topic(), each);
    }

    private void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "max.poll.records",
                10_000);
        try (var reader = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = reader.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    private void count() {
        var contributions = new Contributions(rules);
        var known = new HashMap<RecordKey, RecordFacts>();
        var cells = new HashMap<CellKey, Cell>();
        poll(record -> {
            var key = RecordKey.parse(new String(record.key(), StandardCharsets.UTF_8));
            var told = RecordFacts.of(RecordCodec.decode(key, record.value()));
            var before = known.get(key);
            var after = before == null ? told : before.merge(told);
            known.put(key, after);
            var changes = Contributions.difference(
                    before == null ? java.util.Set.of() : contributions.of(before), contributions.of(after));
            for (var change : changes) {
                var one = change.contribution();
                var difference = Cell.empty(one.cell().kind()).add(one.measure(), change.sign());
                cells.merge(one.cell(), difference, Cell::plus);
            }
        });
        counted = cells;
    }

    private Run replay(String store) throws Exception {
        var run = timed(() -> {
            try (var aggregator = aggregator(store)) {
                awaitCounted();
            }
        });
        var cells = new HashMap<List<Object>, Cell>();
        read(
                Topics.cells(application),
                record -> cells.put(
                        List.of(record.partition(), CellCodec.decodeKey(record.key())),
                        CellCodec.decode(RecordKind.DOSSIER, record.value())));
        var sums = cells.entrySet().stream()
                .collect(Collectors.toMap(cell -> (CellKey) cell.getKey().get(1), Map.Entry::getValue, Cell::plus));
        if (ONLY.isEmpty() ? !sums.equals(counted) : received(sums) != DOSSIERS) {
            throw new IllegalStateException("expected the cells of one thread, found others");
        }
        counted = sums;
        var restart = timed(() -> {
            try (var aggregator = aggregator(store)) {
                awaitRunning(aggregator);
            }
        });
        System.out.printf(
                "started again after an orderly stop, %s: %.1f s%n", store, 2.0 * DOSSIERS / restart.perSecond);
        forget();
        return run;
    }

    private static long received(Map<CellKey, Cell> cells) {
        return cells.values().stream()
                .mapToLong(cell -> cell.count(Measure.RECEIVED))
                .sum();
    }

    private static void awaitRunning(ConfigurableApplicationContext aggregator) throws Exception {
        var health = aggregator.getBean("aggregatorHealthIndicator", HealthIndicator.class);
        while (!KafkaStreams.State.RUNNING.equals(
                Objects.requireNonNull(health.health()).getDetails().get("state"))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private ConfigurableApplicationContext aggregator(String store) {
        return MetricsApplication.builder()
                .web(WebApplicationType.NONE)
                .run(
                        "--kip.config=" + home.resolve("kip.yml"),
                        "--kip.bootstrap-servers=" + broker.bootstrapServers(),
                        "--kip.partitions=" + PARTITIONS,
                        "--kip.replication=1",
                        "--kip.state-dir=" + home.resolve("state-" + number),
                        "--kip.metrics.store=" + store,
                        "--logging.level.root=WARN");
    }

    private void awaitCounted() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            long committed = 0;
            while (committed < 2L * DOSSIERS) {
                TimeUnit.MILLISECONDS.sleep(50);
                committed =
                        admin
                                .listConsumerGroupOffsets(application)
                                .partitionsToOffsetAndMetadata()
                                .get()
                                .entrySet()
                                .stream()
                                .filter(place -> place.getKey().topic().equals(RecordKind.DOSSIER.topic()))
                                .mapToLong(place -> place.getValue().offset())
                                .sum();
            }
        }
    }

    /** The next one begins from nothing. */
    private void forget() throws Exception {
        number++;
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteConsumerGroups(List.of(application)).all().get();
            var own = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(application))
                    .toList();
            admin.deleteTopics(own).all().get();
        }
    }
}
