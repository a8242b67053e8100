package vn.kip.benchmark.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.rollup.RolledUpFigures;

/**
 * How long the figures of a half-year with all breakdowns take, from the database to the objects that are shown, without the
 * recount.
 */
public final class RollUpBenchmark {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500_000);
    private static final String PERIOD = "2023-H1";

    private RollUpBenchmark() {}

    public static void main(String[] args) throws Exception {
        Benches.run(benches -> {
            try (var publisher = FilledPublisher.start(benches, DOSSIERS)) {
                measure(publisher.bean(RolledUpFigures.class), publisher);
            }
        });
    }

    private static void measure(LiveFigures figures, FilledPublisher publisher) throws Exception {
        var comparison = new Comparison("half-years", 1);
        Comparison.sayWhere("%,d dossiers", DOSSIERS);
        comparison.add(
                "all cells summed up by the database",
                () -> comparison.timed(() -> publisher.execute("""
                select agency, sector, channel, %s from cell
                where kind = 'dossier' and day >= '2022-12-15' and day < '2023-06-15' group by 1, 2, 3
                """.formatted(FilledPublisher.each("sum(c%d)")))));
        comparison.add("figures of the half-year", () -> comparison.timed(() -> ask(figures, null)));
        comparison.add(
                "figures as of a day amid a span",
                () -> comparison.timed(() -> ask(figures, LocalDate.of(2023, 5, 23))));
        comparison.measure(0);
    }

    private static void ask(LiveFigures figures, @Nullable LocalDate asOf) {
        var counted = figures.of(PeriodCalendar.DECREE_09_2019, PERIOD, asOf).results();
        if (counted.isEmpty()) {
            throw new IllegalStateException("expected figures, found none");
        }
    }
}
