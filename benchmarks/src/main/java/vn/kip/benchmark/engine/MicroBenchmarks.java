package vn.kip.benchmark.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.kip.benchmark.Comparison;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.CellCodec;
import vn.kip.domain.wire.FactsCodec;
import vn.kip.domain.wire.RecordCodec;

/**
 * What each step of counting a version costs by itself, in time and in garbage, by JMH. The versions are those of
 * {@link History}, over and over: hot, and in the caches, as they are never met in an aggregator.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MicroBenchmarks {

    /** A power of two, so that the next one costs next to nothing. */
    private static final int DOSSIERS = 1_024;

    private final Contributions contributions = new Contributions(CountingRules.read(
            Setting.parse("kip.yml", "survey: {satisfied: [SATISFIED]}\n", name -> Optional.empty())));
    private final One[] dossiers = new One[DOSSIERS];
    private int next;

    /** Fills in what is measured. */
    public MicroBenchmarks() {
        var history = new History(DOSSIERS);
        for (int number = 0; number < DOSSIERS; number++) {
            dossiers[number] = One.of(history.version(number, false), history.version(number, true), contributions);
        }
    }

    /** All steps of one dossier, each from what the step before it leaves. */
    private record One(
            RecordVersion completed,
            byte[] message,
            RecordFacts received,
            RecordFacts told,
            RecordFacts merged,
            byte[] facts,
            Set<Contribution> before,
            Set<Contribution> after,
            CellKey key,
            Cell cell,
            byte[] cellKey,
            byte[] cellValue) {

        private static One of(RecordVersion received, RecordVersion completed, Contributions contributions) {
            var before = RecordFacts.of(received);
            var told = RecordFacts.of(completed);
            var merged = before.merge(told);
            var after = contributions.of(merged);
            var key = after.iterator().next().cell();
            var cell = Cell.empty(RecordKind.DOSSIER)
                    .add(Measure.RECEIVED, 12)
                    .add(Measure.EARLY_CURRENT, 7)
                    .add(Measure.EARLY_ORIGINAL, 7);
            return new One(
                    completed,
                    RecordCodec.encode(completed),
                    before,
                    told,
                    merged,
                    FactsCodec.encode(merged),
                    contributions.of(before),
                    after,
                    key,
                    cell,
                    CellCodec.encodeKey(key),
                    CellCodec.encode(cell));
        }
    }

    /**
     * Runs all of them, or those that match {@code bench.only}, in Javas of their own, and tells also the bytes that each
     * leaves behind.
     */
    public static void main(String[] arguments) throws RunnerException {
        Comparison.sayWhere("the steps of counting one version");
        var only = System.getProperty("bench.only", "");
        new Runner(new OptionsBuilder()
                        .include(MicroBenchmarks.class.getName() + "\\..*" + only)
                        .forks(Math.min(Comparison.RUNS, 3))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private One one() {
        return dossiers[next++ & DOSSIERS - 1];
    }

    @Benchmark
    public byte[] recordEncode() {
        return RecordCodec.encode(one().completed);
    }

    @Benchmark
    public RecordVersion recordDecode() {
        var one = one();
        return RecordCodec.decode(one.completed.key(), one.message);
    }

    @Benchmark
    public byte[] factsEncode() {
        return FactsCodec.encode(one().merged);
    }

    @Benchmark
    public RecordFacts factsDecode() {
        return FactsCodec.decode(one().facts);
    }

    @Benchmark
    public RecordFacts merge() {
        var one = one();
        return one.received.merge(one.told);
    }

    @Benchmark
    public Set<Contribution> contributions() {
        return contributions.of(one().merged);
    }

    @Benchmark
    public List<Contributions.Change> difference() {
        var one = one();
        return Contributions.difference(one.before, one.after);
    }

    @Benchmark
    public byte[] cellKeyEncode() {
        return CellCodec.encodeKey(one().key);
    }

    @Benchmark
    public CellKey cellKeyDecode() {
        return CellCodec.decodeKey(one().cellKey);
    }

    @Benchmark
    public byte[] cellEncode() {
        return CellCodec.encode(one().cell);
    }

    @Benchmark
    public Cell cellDecode() {
        return CellCodec.decode(RecordKind.DOSSIER, one().cellValue);
    }
}
