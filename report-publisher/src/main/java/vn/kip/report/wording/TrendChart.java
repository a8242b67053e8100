package vn.kip.report.wording;

import java.math.BigDecimal;
import java.util.List;
import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Printing;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.TrendPoint;

/**
 * What an objective's figure was in the months of the period, as columns of a chart that ends at 100 %.
 *
 * @param number of the objective in the report
 * @param targetBar where the target lies, 0 to 100
 */
public record TrendChart(
        String number, LocalizedText name, LocalizedText target, BigDecimal targetBar, List<Column> columns) {

    /**
     * A month.
     *
     * @param month {@code 05/2023}
     * @param measured whether anything was there to measure
     */
    public record Column(String month, Share share, boolean measured) {}

    public TrendChart {
        columns = List.copyOf(columns);
    }

    /** Of all objectives that have a month with anything to measure, in the order of the report. */
    public static List<TrendChart> of(ReportFigures figures) {
        return figures.results().stream()
                .map(result -> of(result, figures))
                .filter(chart -> chart.columns.stream().anyMatch(Column::measured))
                .toList();
    }

    private static TrendChart of(IndicatorResult result, ReportFigures figures) {
        var indicator = result.indicator();
        var target = indicator.target().percent();
        return new TrendChart(
                indicator.objective(),
                indicator.name(),
                Share.percent(target),
                target,
                figures.trend(result).stream()
                        .map(point -> column(
                                point, figures.calendar(), figures.catalogue().printing()))
                        .toList());
    }

    private static Column column(TrendPoint point, PeriodCalendar calendar, Printing printing) {
        var figure = point.figure();
        return new Column(
                PeriodWords.month(calendar, point.part()),
                Share.of(figure.fraction(), Verdict.of(figure), printing),
                figure.state() == Figure.State.VALUE);
    }
}
