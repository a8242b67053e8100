package vn.kip.report.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.IndicatorResult.Part;
import vn.kip.domain.indicator.IndicatorResult.RollUp;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Printing;

/**
 * A figure by the parts of a breakdown: those with most to answer for first, then by code. The lines add up to the total,
 * which is the objective's own figure.
 *
 * @param id names it within a page, for example {@code on-time-agency}
 * @param by what it is by: {@code theo cơ quan, đơn vị}
 * @param heading over the names of the parts
 * @param columns headings over the numbers
 * @param again whether it shows the parts of the table before it, grouped otherwise
 */
public record BreakdownTable(
        String id,
        LocalizedText by,
        LocalizedText heading,
        FormulaWords columns,
        List<Line> lines,
        Line total,
        boolean again) {

    private static final LocalizedText TOTAL = new LocalizedText("Tổng số", "Total");
    private static final Comparator<Part> MOST_MISSED_FIRST =
            Comparator.comparingLong(BreakdownTable::missed).reversed().thenComparing(Part::key);

    /**
     * One part.
     *
     * @param code of the source; empty of the total
     */
    public record Line(int number, String code, LocalizedText name, Share share, Verdict verdict) {}

    public BreakdownTable {
        lines = List.copyOf(lines);
    }

    /**
     * The breakdowns of a result that have any part, in the order of the configuration; after that by agency its roll-ups.
     */
    static List<BreakdownTable> of(IndicatorResult result, Names names, Printing printing) {
        var tables = new ArrayList<BreakdownTable>();
        for (var by : result.indicator().breakdowns()) {
            var parts = result.breakdowns().getOrDefault(by, List.of());
            if (parts.isEmpty()) {
                continue;
            }
            var rollUps = by == Breakdown.AGENCY ? result.rollUps() : List.<RollUp>of();
            var what = rollUps.isEmpty() ? Names.of(by) : UnitWords.asItWas();
            var tablesOf = new Making(result, by, names, printing);
            tables.add(tablesOf.make(by.id(), what, parts, false));
            rollUps.forEach(rollUp -> tables.add(
                    tablesOf.make(UnitWords.id(rollUp.grouping()), names.of(rollUp.grouping()), rollUp.parts(), true)));
        }
        return List.copyOf(tables);
    }

    /** What all tables of a breakdown have in common. */
    private record Making(IndicatorResult result, Breakdown by, Names names, Printing printing) {

        BreakdownTable make(String id, LocalizedText what, List<Part> parts, boolean again) {
            var lines = new ArrayList<Line>();
            parts.stream()
                    .sorted(MOST_MISSED_FIRST)
                    .forEach(part -> lines.add(line(
                            lines.size() + 1,
                            part.key(),
                            names.of(by, part.key()),
                            part.fraction(),
                            result,
                            printing)));
            return new BreakdownTable(
                    result.indicator().id() + "-" + id,
                    what,
                    Names.heading(by),
                    FormulaWords.of(result.indicator().formula()),
                    lines,
                    line(0, "", TOTAL, result.official().fraction(), result, printing),
                    again);
        }
    }

    private static Line line(
            int number, String code, LocalizedText name, Fraction fraction, IndicatorResult whole, Printing printing) {
        var verdict = Verdict.of(fraction, whole);
        return new Line(number, code, name, Share.of(fraction, verdict, printing), verdict);
    }

    private static long missed(Part part) {
        Fraction fraction = part.fraction();
        return fraction.denominator() - fraction.numerator();
    }
}
