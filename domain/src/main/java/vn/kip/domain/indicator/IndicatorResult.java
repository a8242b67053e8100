package vn.kip.domain.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.organisation.Grouping;
import vn.kip.domain.organisation.list.OrganisationSettings;
import vn.kip.domain.period.PeriodWindow;

/**
 * An indicator with its official figure, all its variants beside it, and its breakdowns.
 *
 * @param breakdowns for each breakdown of the indicator its parts in the order of their keys
 * @param rollUps the breakdown by agency in other views and by levels, where the organisation is known
 */
public record IndicatorResult(
        Indicator indicator,
        Figure official,
        List<Variant> variants,
        Map<Breakdown, List<Part>> breakdowns,
        List<RollUp> rollUps) {

    /**
     * The same objective by another formula or timing rule.
     *
     * @param timing null for a formula that no timing rule matters to
     */
    public record Variant(Formula formula, @Nullable TimingRule timing, Fraction fraction) {}

    /** One part of a breakdown. */
    public record Part(String key, Fraction fraction) {}

    /** The parts of an indicator that is broken down by agency, grouped otherwise. */
    public record RollUp(Grouping grouping, List<Part> parts) {}

    public IndicatorResult {
        rollUps = List.copyOf(rollUps);
    }

    /** Without roll-ups. */
    public IndicatorResult(
            Indicator indicator, Figure official, List<Variant> variants, Map<Breakdown, List<Part>> breakdowns) {
        this(indicator, official, variants, breakdowns, List.of());
    }

    /**
     * The result over these groups, of an organisation of which nothing is known.
     *
     * @param rows as below
     */
    public static IndicatorResult of(Indicator indicator, List<TallyRow> rows, PeriodWindow window) {
        return of(indicator, rows, window, OrganisationSettings.NONE);
    }

    /**
     * The result over these groups.
     *
     * @param rows tallies of the records of the indicator's formula; of the reporting year when the formula is yearly
     */
    public static IndicatorResult of(
            Indicator indicator, List<TallyRow> rows, PeriodWindow window, OrganisationSettings organisation) {
        var official = indicator.formula().of(rows, indicator.timing());
        var breakdowns = new EnumMap<Breakdown, List<Part>>(Breakdown.class);
        indicator.breakdowns().forEach(by -> breakdowns.put(by, parts(indicator, rows, by::keyOf)));
        return new IndicatorResult(
                indicator,
                Figure.of(indicator, official, window.until()),
                variants(indicator, rows),
                breakdowns,
                breakdowns.containsKey(Breakdown.AGENCY) ? rollUps(indicator, rows, organisation, window) : List.of());
    }

    private static List<RollUp> rollUps(
            Indicator indicator, List<TallyRow> rows, OrganisationSettings organisation, PeriodWindow window) {
        var keys = parts(indicator, rows, Breakdown.AGENCY::keyOf).stream()
                .map(Part::key)
                .toList();
        return organisation.groupings(keys, window.until().minusDays(1)).stream()
                .map(by -> new RollUp(by, parts(indicator, rows, row -> by.group(row.agency()))))
                .toList();
    }

    private static List<Variant> variants(Indicator indicator, List<TallyRow> rows) {
        var variants = new ArrayList<Variant>();
        for (var formula : indicator.formula().variants()) {
            if (formula.timed()) {
                for (var rule : TimingRule.values()) {
                    variants.add(new Variant(formula, rule, formula.of(rows, rule)));
                }
            } else {
                variants.add(new Variant(formula, null, formula.of(rows, indicator.timing())));
            }
        }
        return List.copyOf(variants);
    }

    private static List<Part> parts(Indicator indicator, List<TallyRow> rows, Function<TallyRow, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(group -> new Part(group.getKey(), indicator.formula().of(group.getValue(), indicator.timing())))
                .filter(part -> part.fraction().denominator() > 0)
                .toList();
    }

    /** Whether the parts of each breakdown, and of each roll-up, add up to the whole. */
    public boolean tiesOut() {
        return Stream.concat(breakdowns.values().stream(), rollUps.stream().map(RollUp::parts))
                .map(parts -> parts.stream().map(Part::fraction).reduce(new Fraction(0, 0), Fraction::plus))
                .allMatch(official.fraction()::equals);
    }
}
