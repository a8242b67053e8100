package vn.kip.domain.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.Indicator;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;

/**
 * The share of one record in the figures of a report: what they would be if there were no other. Figures are sums over records, so
 * two shares of a record differ by exactly what its change has moved.
 *
 * @param counted whether the record is in any population of the report, by whatever formula
 * @param amounts what it adds to official figures, by agency
 */
record RecordShare(boolean counted, Map<Part, Amount> amounts) {

    /** A figure; the agency is empty where the indicator is not broken down by it. */
    record Part(String indicator, String agency) implements Comparable<Part> {

        private static final Comparator<Part> ORDER =
                Comparator.comparing(Part::indicator).thenComparing(Part::agency);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    record Amount(long numerator, long denominator) {

        private static Amount of(Fraction fraction) {
            return new Amount(fraction.numerator(), fraction.denominator());
        }

        Amount negated() {
            return new Amount(-numerator, -denominator);
        }

        Amount plus(Amount other) {
            return new Amount(numerator + other.numerator, denominator + other.denominator);
        }

        boolean isNothing() {
            return numerator == 0 && denominator == 0;
        }
    }

    /**
     * The share of a record by what is known of it.
     *
     * @param facts null for a record that is not known
     */
    static RecordShare of(RecordKind kind, @Nullable RecordFacts facts, Catalogue catalogue, PeriodWindow report) {
        var contributions = facts == null ? Set.<Contribution>of() : new Contributions(catalogue.rules()).of(facts);
        Function<PeriodWindow, List<TallyRow>> around = window -> {
            var span = Formula.yearly(kind) ? window.year() : window.period();
            return TallyRow.of(kind, contributions, span.start(), window.until(), span.end());
        };
        var amounts = new TreeMap<Part, Amount>();
        var counted = kind == RecordKind.DOSSIER && toBeDealtWith(around.apply(report), catalogue);
        for (var indicator : catalogue.indicators()) {
            if (indicator.formula().kind() == kind) {
                var window = indicator.window(report);
                var result = IndicatorResult.of(indicator, around.apply(window), window);
                counted |= result.variants().stream()
                        .anyMatch(variant -> variant.fraction().denominator() != 0);
                add(amounts, indicator, result);
            }
        }
        return new RecordShare(counted, amounts);
    }

    private static boolean toBeDealtWith(List<TallyRow> rows, Catalogue catalogue) {
        return !Form06a.of(rows, catalogue.officialTiming()).equals(Form06a.EMPTY)
                || rows.stream()
                        .map(TallyRow::tally)
                        .anyMatch(tally ->
                                tally.until(Measure.RECEIVED_UNDATED) != tally.before(Measure.RESOLVED_UNDATED));
    }

    private static void add(Map<Part, Amount> amounts, Indicator indicator, IndicatorResult result) {
        var byAgency = result.breakdowns().get(Breakdown.AGENCY);
        if (byAgency != null) {
            byAgency.forEach(part -> amounts.put(new Part(indicator.id(), part.key()), Amount.of(part.fraction())));
        } else if (!Amount.of(result.official().fraction()).isNothing()) {
            amounts.put(
                    new Part(indicator.id(), ""), Amount.of(result.official().fraction()));
        }
    }
}
