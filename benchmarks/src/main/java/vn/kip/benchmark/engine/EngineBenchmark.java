package vn.kip.benchmark.engine;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
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
import vn.kip.metrics.MetricsApplication;

/**
 * How quickly the aggregator counts what is on the topics already, exactly once and with all measures, timing rules and
 * dimensions, against one thread that polls, decodes, merges and counts the same contributions in a map. All against one
 * broker in this JVM, in turn. Each way has to end in the same cells.
 */
public final class EngineBenchmark {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500_000);

    /** With it only the aggregator with this store runs: one thread keeps all on the heap. */
    private static final String ONLY = System.getProperty("bench.store", "");

    private static final int PARTITIONS = 4;
    private static final String RULES = "survey: {satisfied: [SATISFIED]}\n";

    private final Benches benches;
    private final Path home;
    private final Comparison comparison = new Comparison("versions", 2L * DOSSIERS);
    private final CountingRules rules = CountingRules.read(Setting.parse("kip.yml", RULES, name -> Optional.empty()));
    private final String application = Topics.applicationId(rules);
    private Map<CellKey, Cell> counted = Map.of();
    private int number;

    private EngineBenchmark(Benches benches) {
        this.benches = benches;
        this.home = benches.home();
    }

    public static void main(String[] args) throws Exception {
        Benches.run(benches -> new EngineBenchmark(benches).run());
    }

    private void run() throws Exception {
        Files.writeString(home.resolve("kip.yml"), RULES);
        // it makes the topics; there is nothing to count yet
        try (var aggregator = aggregator("memory")) {
            new History(DOSSIERS).send(benches.servers(), RecordKind.DOSSIER.topic());
        }
        forget();
        Comparison.sayWhere("%,d versions of %,d dossiers, %d partitions", 2L * DOSSIERS, DOSSIERS, PARTITIONS);
        if (ONLY.isEmpty()) {
            comparison.add("one thread that polls", () -> comparison.timed(() -> poll(record -> {})));
            comparison.add("one thread that polls, decodes, merges, counts", () -> comparison.timed(this::count));
            comparison.add("aggregator, memory", () -> replay("memory"));
            comparison.add("aggregator, rocksdb", () -> replay("rocksdb"));
            comparison.measure(1);
        } else {
            comparison.add("aggregator, " + ONLY, () -> replay(ONLY));
            comparison.measure(0);
        }
        Comparison.say("%,d cells", counted.size());
    }

    private void poll(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        benches.read(RecordKind.DOSSIER.topic(), each);
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
                    before == null ? Set.of() : contributions.of(before), contributions.of(after));
            for (var change : changes) {
                var one = change.contribution();
                var difference = Cell.empty(one.cell().kind()).add(one.measure(), change.sign());
                cells.merge(one.cell(), difference, Cell::plus);
            }
        });
        counted = cells;
    }

    private Comparison.Run replay(String store) throws Exception {
        var run = comparison.timed(() -> {
            try (var aggregator = aggregator(store)) {
                awaitCounted();
                Comparison.say("%s: %,d MB beside the heap once all is counted", store, directMemory() >> 20);
            }
        });
        var cells = new HashMap<List<Object>, Cell>();
        benches.read(
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
        var restart = comparison.timed(() -> {
            try (var aggregator = aggregator(store)) {
                awaitRunning(aggregator);
            }
        });
        Comparison.say("%s: started again after an orderly stop in %.1f s", store, restart.seconds());
        forget();
        return run;
    }

    /** Bytes of all buffers beside the heap, Kafka's among them; what RocksDB takes is not in it. */
    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
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
                        "--kip.bootstrap-servers=" + benches.servers(),
                        "--kip.partitions=" + PARTITIONS,
                        "--kip.replication=1",
                        "--kip.state-dir=" + home.resolve("state-" + number),
                        "--kip.metrics.store=" + store,
                        "--logging.level.root=WARN");
    }

    private void awaitCounted() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", benches.servers()))) {
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
        try (var admin = Admin.create(Map.of("bootstrap.servers", benches.servers()))) {
            admin.deleteConsumerGroups(List.of(application)).all().get();
            var own = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(application))
                    .toList();
            admin.deleteTopics(own).all().get();
        }
    }
}
