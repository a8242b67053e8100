package vn.kip.domain.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.settings.DaySetting;
import vn.kip.domain.settings.Setting;

/**
 * Reads the gauge of an indicator by its kind.
 *
 * <pre>
 * kind: RATIO      target: 95%            entered: {numerator: 43, denominator: 45, on: …, document: …}
 * kind: COUNT      target: {atMost: 20}   entered: {value: 12, on: …, document: …}
 * kind: COUNT      target: {atMost: 20}   count: {formula: RESOLVED_ONLY, part: missed}
 * kind: MILESTONE  dueBy: 2023-12-31      entered: {done: 2023-11-20, on: …, document: …}
 * kind: AVERAGE    target: {atMost: 5}    entered: {sum: 1250.5, count: 310, on: …, document: …}
 * </pre>
 */
final class GaugeReader {

    private final Setting indicator;
    private final PeriodCalendar calendar;

    GaugeReader(Setting indicator, PeriodCalendar calendar) {
        this.indicator = indicator;
        this.calendar = calendar;
    }

    Gauge read(Objective.Kind kind) {
        return switch (kind) {
            case RATIO -> ratio();
            case COUNT -> indicator.child("count").isPresent() ? recordCount() : enteredCount();
            case MILESTONE -> milestone();
            case AVERAGE -> average();
        };
    }

    private Gauge ratio() {
        allowing("target", "entered");
        var target = Target.read(indicator.required("target"));
        return Gauge.Entered.ratio(
                target, Entries.read(indicator, calendar, GaugeReader::fraction, "numerator", "denominator"));
    }

    private Gauge enteredCount() {
        allowing("target", "entered");
        var bound = Bound.read(indicator.required("target"));
        return Gauge.Entered.count(
                bound,
                Entries.read(
                        indicator, calendar, entry -> number(entry.required("value"), Integer.MAX_VALUE), "value"));
    }

    private Gauge recordCount() {
        allowing("target", "count", "timing");
        var count = indicator.required("count").allowing("formula", "part");
        return new Gauge.RecordCount(
                Bound.read(indicator.required("target")),
                count.required("formula").oneOf(Formula.class),
                indicator.child("timing").map(Indicator::timing).orElse(TimingRule.INSTANT_CURRENT),
                count.required("part").oneOf(Gauge.RecordCount.Part.class));
    }

    private Gauge milestone() {
        allowing("dueBy", "entered");
        var dueBy = DaySetting.of(indicator.required("dueBy"));
        return new Gauge.Milestone(
                dueBy, Entries.read(indicator, calendar, entry -> DaySetting.of(entry.required("done")), "done"));
    }

    private Gauge average() {
        allowing("target", "entered");
        var bound = Bound.read(indicator.required("target"));
        return Gauge.Entered.average(bound, Entries.read(indicator, calendar, GaugeReader::mean, "sum", "count"));
    }

    private static Fraction fraction(Setting entry) {
        var denominator = number(entry.required("denominator"), Integer.MAX_VALUE);
        return new Fraction(number(entry.required("numerator"), denominator), denominator);
    }

    private static Mean mean(Setting entry) {
        var sum = entry.required("sum");
        var read = Bound.decimal(sum);
        var count = number(entry.required("count"), Integer.MAX_VALUE);
        if (count == 0 && read.compareTo(BigDecimal.ZERO) != 0) {
            throw sum.error("0, a sum over nothing");
        }
        return new Mean(read, count);
    }

    private static long number(Setting setting, long most) {
        return setting.wholeNumber(0, (int) most);
    }

    private void allowing(String... own) {
        var known = new ArrayList<>(GaugedIndicator.KEYS);
        known.addAll(List.of(own));
        indicator.allowing(known.toArray(String[]::new));
    }
}
