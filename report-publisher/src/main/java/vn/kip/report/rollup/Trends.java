package vn.kip.report.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Indicator;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.period.MonthSpan;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.report.figures.TrendPoint;

/** The figures of the months that a period is made of. */
record Trends(Catalogue catalogue, Function<PeriodWindow, Tallies> tallies) {

    private static final int FEWEST = 2;

    /** By the ids of indicators; one that goes by the year has no months, nor has a period of one month. */
    Map<String, List<TrendPoint>> of(PeriodWindow report) {
        var trends = new LinkedHashMap<String, List<TrendPoint>>();
        for (var month : months(report.period())) {
            if (month.start().isBefore(report.until())) {
                add(month, report, trends);
            }
        }
        trends.values().removeIf(points -> points.size() < FEWEST);
        return trends;
    }

    private void add(ReportingPeriod month, PeriodWindow report, Map<String, List<TrendPoint>> trends) {
        var read = tallies.apply(known(month, report.until()));
        for (var indicator : catalogue.indicators()) {
            var until = indicator.window(report).until();
            if (!indicator.formula().yearly() && month.start().isBefore(until)) {
                trends.computeIfAbsent(indicator.id(), id -> new ArrayList<>())
                        .add(point(indicator, month, known(month, until), read, report.until()));
            }
        }
    }

    private TrendPoint point(
            Indicator indicator, ReportingPeriod month, PeriodWindow window, Tallies read, LocalDate until) {
        var around = window.equals(known(month, until)) ? read : tallies.apply(window);
        var rows = around.of(indicator.formula().kind());
        return new TrendPoint(
                month,
                IndicatorResult.of(indicator, rows, window, catalogue.organisation())
                        .official());
    }

    private PeriodWindow known(ReportingPeriod month, LocalDate until) {
        return PeriodWindow.asOf(catalogue.periods().calendarOf(month), month, until);
    }

    private List<ReportingPeriod> months(ReportingPeriod period) {
        var calendar = catalogue.periods().calendarOf(period);
        return calendar.monthsOf(period).stream()
                .flatMap(span -> IntStream.range(span.first(), span.first() + span.count())
                        .mapToObj(month -> new MonthSpan(span.year(), month, 1).code()))
                .map(calendar::period)
                .toList();
    }
}
