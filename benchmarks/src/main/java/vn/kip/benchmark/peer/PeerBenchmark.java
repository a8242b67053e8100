package vn.kip.benchmark.peer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
import vn.kip.benchmark.engine.History;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.Topics;
import vn.kip.embedded.EmbeddedPostgres;

/**
 * How quickly other engines count the same from the same topic and codec as Kip's aggregator does.
 *
 * <p>Each runs in a Java of its own, in turn, against one broker in this one. It has counted when it has committed all of the
 * topic, what lies between its steps included, and no transaction is open on the topic of its outcome. Then that topic has to
 * hold what a dumb count gives, or the benchmark fails.
 */
public final class PeerBenchmark {

    public static final int PARTITIONS = 4;

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500_000);
    private static final long VERSIONS = 2L * DOSSIERS;
    private static final Pattern ONLY = Pattern.compile(System.getProperty("bench.only", ""));
    private static final long LOOK_MS = 50;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);

    private final Benches benches;
    private final Admin admin;
    private final Standings standings = new Standings();
    private final Map<String, Long> expected = OneCount.expected(DOSSIERS);
    private Map<CellKey, Cell> allCells = Map.of();

    private PeerBenchmark(Benches benches, Admin admin) {
        this.benches = benches;
        this.admin = admin;
    }

    public static void main(String[] arguments) throws Exception {
        Benches.run(benches -> {
            try (var admin = Admin.create(Map.of("bootstrap.servers", benches.servers()));
                    var database = EmbeddedPostgres.start(benches.home().resolve("postgres"))) {
                new PeerBenchmark(benches, admin).run(database);
            }
        });
    }

    /** What everything is counted by. */
    public static Setting rules() {
        return Setting.parse("kip.yml", "survey: {satisfied: [SATISFIED]}\n", name -> Optional.empty());
    }

    private void run(EmbeddedPostgres database) throws Exception {
        create(RecordKind.DOSSIER.topic(), Map.of("retention.ms", "-1", "retention.bytes", "-1"));
        var bytes = new History(DOSSIERS).send(benches.servers(), RecordKind.DOSSIER.topic());
        Comparison.sayWhere("""
                %,d versions of %,d dossiers, %d bytes each with the key (lz4), %d partitions
                Kip and KTable: 2 threads, exactly once, commits each second, cache 32 MB, lz4
                Flink: parallelism 2, exactly once, checkpoints each second (incremental), object reuse, 1 GB managed, lz4""", VERSIONS, DOSSIERS, bytes / VERSIONS, PARTITIONS);
        var ways = Way.all(database.jdbcUrl(), database.username(), database.password()).stream()
                .filter(way -> ONLY.matcher(way.name()).find())
                .toList();
        for (int run = 0; run < Comparison.RUNS; run++) {
            for (int way = 0; way < ways.size(); way++) {
                measure(ways.get(way), "bench-" + run + "-" + way);
            }
        }
        standings.say();
    }

    private void measure(Way way, String group) throws Exception {
        var ofAggregator = !way.ends() && way.outcome() != Way.Outcome.PLACES;
        var outcome = ofAggregator ? Topics.cells(group) : group + "-counts";
        if (!ofAggregator) {
            create(outcome, Map.of());
        }
        System.gc();
        var arguments = List.of(benches.servers(), group, outcome);
        try (var peer = PeerProcess.start(way, benches.home().resolve(group), arguments)) {
            standings.add(way, watch(peer, new Progress(admin, group, outcome)));
            if (way.ends()) {
                peer.awaitEnd();
            }
        }
        verify(way, outcome);
        var own = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(group + "-"))
                .toList();
        admin.deleteTopics(own).all().get();
    }

    private static Run watch(PeerProcess peer, Progress progress) throws Exception {
        var begun = moment(peer, 0);
        var started = begun;
        var now = begun;
        while (now.committed() < VERSIONS || !progress.settled()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            peer.check();
            now = moment(peer, progress.committed());
            if (now.nanos() - begun.nanos() > LONG_ENOUGH.toNanos()) {
                throw new IllegalStateException("expected all to be counted, found " + now.committed());
            }
            if (started.committed() == 0 && now.committed() >= VERSIONS / 4 && now.committed() < VERSIONS) {
                started = now;
            }
        }
        return new Run(begun, started, moment(peer, VERSIONS));
    }

    private static Run.Moment moment(PeerProcess peer, long committed) {
        var broker = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Run.Moment(System.nanoTime(), committed, peer.processorTime(), broker);
    }

    private void verify(Way way, String outcome) {
        var counts = new Counts(benches, outcome);
        switch (way.outcome()) {
            case NOTHING -> {}
            case PLACES -> same(way, expected, counts.places());
            case ONE_CELL -> same(way, expected, counts.placesOfCells());
            case ALL_CELLS -> {
                var cells = counts.cells();
                if (allCells.isEmpty()) {
                    allCells = cells;
                    Comparison.say("%,d cells", cells.size());
                }
                same(way, allCells, cells);
            }
        }
    }

    private static void same(Way way, Map<?, ?> expected, Map<?, ?> found) {
        if (!expected.equals(found)) {
            var others = found.entrySet().stream()
                    .filter(count -> !expected.entrySet().contains(count))
                    .count();
            throw new IllegalStateException("expected '%s' to end in the same %d counts, found %d, of which %d differ"
                    .formatted(way.name(), expected.size(), found.size(), others));
        }
    }

    private void create(String topic, Map<String, String> settings) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1).configs(settings)))
                .all()
                .get();
    }
}
