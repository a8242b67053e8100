package vn.kip.benchmark.engine;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.Topics;

/**
 * Whether two aggregator processes that share six partitions are as quick as one, with as many threads in all, on one machine.
 *
 * <p>The processes have started, shared the partitions and counted others before, so that neither the start of a JVM nor most of
 * its compiling is in the time. The versions are written in one transaction, and the time is from its end to the last
 * commit. The broker is in this JVM.
 */
public final class ScaleOutBenchmark {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500_000);

    /** With it only this store is measured. */
    private static final String ONLY = System.getProperty("bench.store", "");

    /** So many are counted before. */
    private static final int FIRST = Integer.getInteger("bench.first", 500_000);

    private static final int PARTITIONS = 6;
    private static final int THREADS = 2;
    private static final String RULES = "survey: {satisfied: [SATISFIED]}\n";

    private final Benches benches;
    private final Comparison comparison = new Comparison("versions", 2L * DOSSIERS);
    private final Committed committed;
    private int number;

    private ScaleOutBenchmark(Benches benches) {
        this.benches = benches;
        var rules = CountingRules.read(Setting.parse("kip.yml", RULES, name -> Optional.empty()));
        committed = new Committed(benches, Topics.applicationId(rules));
    }

    public static void main(String[] args) throws Exception {
        Benches.run(benches -> new ScaleOutBenchmark(benches).run());
    }

    private void run() throws Exception {
        Files.writeString(benches.home().resolve("kip.yml"), RULES);
        Comparison.sayWhere(
                "%,d versions of %,d dossiers, %d partitions, %d threads in all; heap 1 GB for each process",
                2L * DOSSIERS, DOSSIERS, PARTITIONS, THREADS);
        for (var store : ONLY.isEmpty() ? List.of("memory", "rocksdb") : List.of(ONLY)) {
            comparison.add("one process, " + store, () -> replay(store, 1));
            comparison.add("two processes, " + store, () -> replay(store, 2));
        }
        comparison.measure(0);
    }

    private Comparison.Run replay(String store, int processes) throws Exception {
        number++;
        History.createTopic(benches.servers(), PARTITIONS);
        var instances = new ArrayList<Instance>();
        try {
            start(instances, store, processes);
            var topic = RecordKind.DOSSIER.topic();
            new History(FIRST, "an-giang").send(benches.servers(), topic);
            committed.await(2L * FIRST);
            var before = processorTime(instances);
            var begun = new History(DOSSIERS).sendAtOnce(benches.servers(), topic);
            committed.await(2L * (FIRST + DOSSIERS));
            var seconds = (System.nanoTime() - begun) / 1e9;
            var micros = processorTime(instances).minus(before).toNanos() / 1e3 / (2L * DOSSIERS);
            committed.verify(FIRST + DOSSIERS);
            return new Comparison.Run(2L * DOSSIERS / seconds, seconds, micros);
        } finally {
            for (var instance : instances) {
                instance.stop();
            }
            committed.forget();
        }
    }

    private void start(List<Instance> instances, String store, int processes) throws Exception {
        for (int one = 0; one < processes; one++) {
            instances.add(Instance.start(
                    benches,
                    "run-" + number + "-" + one,
                    PARTITIONS,
                    List.of("--kip.metrics.store=" + store, "--kip.metrics.threads=" + THREADS / processes)));
        }
        committed.awaitShared(processes, PARTITIONS);
    }

    private static Duration processorTime(List<Instance> instances) {
        return instances.stream().map(Instance::processorTime).reduce(Duration.ZERO, Duration::plus);
    }
}
