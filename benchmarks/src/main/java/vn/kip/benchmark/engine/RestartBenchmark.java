package vn.kip.benchmark.engine;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.Topics;

/**
 * How long figures stand still when an aggregator is redeployed or dies: from the signal until a new version of each
 * partition has been counted. One process or two, with and without standbys, both stores.
 */
public final class RestartBenchmark {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500_000);
    private static final String ONLY = System.getProperty("bench.store", "");
    private static final int PARTITIONS = 6;
    private static final String RULES = "survey: {satisfied: [SATISFIED]}\n";

    /** A standby that is told of a commit every 100 ms at most has it after this. */
    private static final long SETTLE_SECONDS = 5;

    private final Benches benches;
    private final Committed committed;
    private final List<Instance> running = new ArrayList<>();
    private long versions;
    private long late;
    private int number;

    private RestartBenchmark(Benches benches) {
        this.benches = benches;
        var rules = CountingRules.read(Setting.parse("kip.yml", RULES, name -> Optional.empty()));
        committed = new Committed(benches, Topics.applicationId(rules));
    }

    /** Something done to the instances that ends with nobody or somebody running. */
    private interface Blow {
        void strike() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Benches.run(benches -> new RestartBenchmark(benches).run());
    }

    private void run() throws Exception {
        Files.writeString(benches.home().resolve("kip.yml"), RULES);
        Comparison.sayWhere("%,d versions of %,d dossiers, %d partitions", 2L * DOSSIERS, DOSSIERS, PARTITIONS);
        for (var store : ONLY.isEmpty() ? List.of("memory", "rocksdb") : List.of(ONLY)) {
            alone(store, "named");
            alone(store, "");
            for (int standbys = 0; standbys <= 1; standbys++) {
                together(store, standbys, true);
                together(store, standbys, false);
            }
        }
    }

    private void begin() throws Exception {
        History.createTopic(benches.servers(), PARTITIONS);
        new History(DOSSIERS).send(benches.servers(), RecordKind.DOSSIER.topic());
        versions = 2L * DOSSIERS;
        late = 0;
    }

    /** One process, stopped and killed, and started again each time. */
    private void alone(String store, String instance) throws Exception {
        begin();
        try {
            start(store, instance, 0, "one");
            committed.await(versions);
            var name = instance.isEmpty() ? "one process without a name" : "one process with a name";
            say(store, name + ", stopped and started", () -> {
                running.remove(0).stop();
                start(store, instance, 0, "one");
            });
            say(store, name + ", killed and started", () -> {
                running.remove(0).kill();
                start(store, instance, 0, "one");
            });
        } finally {
            end();
        }
    }

    /** Two processes, of which one goes. */
    private void together(String store, int standbys, boolean orderly) throws Exception {
        begin();
        try {
            start(store, "", standbys, "one");
            start(store, "", standbys, "other");
            committed.awaitShared(2, PARTITIONS);
            committed.await(versions);
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            say(
                    store,
                    "two processes, %d standbys, one is %s".formatted(standbys, orderly ? "stopped" : "killed"),
                    () -> {
                        if (orderly) {
                            running.remove(0).stop();
                        } else {
                            running.remove(0).kill();
                        }
                    });
        } finally {
            end();
        }
    }

    private void start(String store, String instance, int standbys, String folder) throws Exception {
        running.add(Instance.start(
                benches,
                "state-" + number + folder,
                PARTITIONS,
                List.of(
                        "--kip.metrics.store=" + store,
                        "--kip.metrics.instance=" + instance,
                        "--kip.metrics.standbys=" + standbys)));
    }

    private void say(String store, String what, Blow blow) throws Exception {
        var begun = System.nanoTime();
        blow.strike();
        History.sendLate(benches.servers(), PARTITIONS, late);
        late += PARTITIONS;
        versions += PARTITIONS;
        committed.await(versions);
        Comparison.say("%-8s %-60s %6.1f s", store, what, (System.nanoTime() - begun) / 1e9);
    }

    private void end() throws Exception {
        for (var instance : running) {
            instance.stop();
        }
        running.clear();
        number++;
        committed.verify(DOSSIERS + late);
        committed.forget();
    }
}
