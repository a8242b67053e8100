package vn.kip.benchmark.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import vn.kip.benchmark.Comparison;

/** All runs of all ways, and the table of their medians. */
final class Standings {

    private final Map<Way, List<Run>> runs = new LinkedHashMap<>();

    void add(Way way, Run run) {
        runs.computeIfAbsent(way, one -> new ArrayList<>()).add(run);
        Comparison.say("%-34s %,10.0f versions/s, %5.1f s with its start", way.name(), run.rate(), run.seconds());
    }

    /** The ratios are of rates: to one thread that counts everything, and to the quickest Flink. */
    void say() {
        var thread = runs.keySet().stream()
                .filter(way -> way.name().equals(Way.BASE))
                .findFirst()
                .map(way -> median(way, Run::rate));
        var flink = runs.keySet().stream()
                .filter(Way::isFlink)
                .map(way -> median(way, Run::rate))
                .max(Comparator.naturalOrder());
        Comparison.say(
                "%n%-34s %10s %9s %8s %9s %9s %9s %11s",
                "", "versions/s", "of thread", "of Flink", "engine us", "broker us", "seconds", "overall /s");
        for (var way : runs.keySet()) {
            var rate = median(way, Run::rate);
            Comparison.say(
                    "%-34s %,10.0f %9s %8s %9.1f %9.1f %9.1f %,11.0f",
                    way.name(),
                    rate,
                    ratio(rate, thread),
                    ratio(rate, flink),
                    median(way, Run::engineMicros),
                    median(way, Run::brokerMicros),
                    median(way, Run::seconds),
                    median(way, Run::overall));
        }
    }

    private static String ratio(double rate, Optional<Double> base) {
        return base.map(to -> "%.2f".formatted(rate / to)).orElse("-");
    }

    private double median(Way way, ToDoubleFunction<Run> of) {
        var all = runs.getOrDefault(way, List.of());
        return all.stream()
                .mapToDouble(of)
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
