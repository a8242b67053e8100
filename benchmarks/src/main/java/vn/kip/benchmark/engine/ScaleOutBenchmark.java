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
 * <p>The time is from the first commit to the last, and all of it is the aggregators': the topics are full before. Whoever
 * comes second takes its partitions over from the first in that time. The broker is in this JVM.
 */
public final class ScaleOutBenchmark {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500_000);
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
        History.createTopic(benches.servers(), PARTITIONS);
        new History(DOSSIERS).send(benches.servers(), RecordKind.DOSSIER.topic());
        comparison.sayWhere(
                "%,d versions of %,d dossiers, %d partitions, %d threads in all; heap 1 GB for each process",
                2L * DOSSIERS, DOSSIERS, PARTITIONS, THREADS);
        for (var store : List.of("memory", "rocksdb")) {
            comparison.add("one process, " + store, () -> replay(store, 1));
            comparison.add("two processes, " + store, () -> replay(store, 2));
        }
        comparison.measure(0);
    }

    private Comparison.Run replay(String store, int processes) throws Exception {
        number++;
        var instances = new ArrayList<Instance>();
        try {
            for (int one = 0; one < processes; one++) {
                instances.add(Instance.start(
                        benches,
                        "run-" + number + "-" + one,
                        PARTITIONS,
                        List.of("--kip.metrics.store=" + store, "--kip.metrics.threads=" + THREADS / processes)));
            }
            var first = committed.await(1);
            var begun = System.nanoTime();
            committed.await(2L * DOSSIERS);
            var seconds = (System.nanoTime() - begun) / 1e9;
            var processor = instances.stream().map(Instance::processorTime).reduce(Duration.ZERO, Duration::plus);
            return new Comparison.Run(
                    (2L * DOSSIERS - first) / seconds, seconds, processor.toNanos() / 1e3 / (2L * DOSSIERS));
        } finally {
            for (var instance : instances) {
                instance.stop();
            }
            committed.verify(DOSSIERS);
            committed.forget();
        }
    }
}
