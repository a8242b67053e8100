package vn.kip.report.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Printing;
import vn.kip.report.figures.ReportFigures;

/**
 * One quality objective as the report's table and the dashboard show it.
 *
 * @param id of the indicator
 * @param number of the objective in the report
 * @param share the official figure; of no meaning but its numbers unless {@link #measured}
 * @param measured whether there is a percentage to show
 * @param exactPercent more decimals, where rounding alone would show a missed target as reached; else empty
 * @param shortBy how many more it would have taken to reach a missed target; else empty
 * @param targetBar where the target lies on a bar, 0 to 100
 * @param formulaId the name that travels with the figure
 * @param timing the timing rule in words, empty for a formula that none matters to
 * @param breakdowns that have any part
 * @param variants all formulae and timing rules, the official one among them
 */
public record ObjectiveRow(
        String id,
        String number,
        LocalizedText name,
        LocalizedText target,
        BigDecimal targetBar,
        Share share,
        boolean measured,
        Optional<LocalizedText> exactPercent,
        Optional<LocalizedText> shortBy,
        Verdict verdict,
        String formulaId,
        FormulaWords formula,
        Optional<LocalizedText> timing,
        List<LocalizedText> evidence,
        List<LocalizedText> remedies,
        List<BreakdownTable> breakdowns,
        List<VariantRow> variants) {

    private static final int FINEST = 4;

    public ObjectiveRow {
        evidence = List.copyOf(evidence);
        remedies = List.copyOf(remedies);
        breakdowns = List.copyOf(breakdowns);
        variants = List.copyOf(variants);
    }

    /** All objectives, in the order of the report. */
    public static List<ObjectiveRow> of(ReportFigures figures) {
        var evidence = new EvidenceSentences(figures);
        var remedies = new RemedialSentences(figures);
        var names = new Names(figures.catalogue());
        var printing = figures.catalogue().printing();
        return figures.results().stream()
                .map(result -> of(result, evidence, remedies, names, printing))
                .toList();
    }

    private static ObjectiveRow of(
            IndicatorResult result,
            EvidenceSentences evidence,
            RemedialSentences remedies,
            Names names,
            Printing printing) {
        var indicator = result.indicator();
        var target = indicator.target().percent();
        return new ObjectiveRow(
                indicator.id(),
                indicator.objective(),
                indicator.name(),
                Share.percent(target),
                target,
                Share.of(result.official().fraction(), Verdict.of(result.official()), printing),
                result.official().state() == Figure.State.VALUE,
                exactPercent(result, printing),
                shortBy(result),
                Verdict.of(result.official()),
                indicator.formula().name(),
                FormulaWords.of(indicator.formula()),
                indicator.formula().timed() ? Optional.of(FormulaWords.of(indicator.timing())) : Optional.empty(),
                evidence.of(result),
                remedies.of(result),
                BreakdownTable.of(result, names, printing),
                VariantRow.of(result));
    }

    /** With as many decimals as it takes to tell a missed share from its target. */
    private static Optional<LocalizedText> exactPercent(IndicatorResult result, Printing printing) {
        var target = result.indicator().target().percent();
        var fraction = result.official().fraction();
        var looksReached = printing.percent(fraction)
                .map(printed -> printed.compareTo(target) >= 0)
                .orElse(false);
        if (Verdict.of(result.official()) != Verdict.MISSED || !looksReached) {
            return Optional.empty();
        }
        for (int decimals = printing.decimals() + 1; decimals < FINEST; decimals++) {
            var finer = fraction.percent(decimals, RoundingMode.DOWN).orElseThrow();
            if (finer.compareTo(target) < 0) {
                return Optional.of(Share.percent(finer));
            }
        }
        return fraction.percent(FINEST, RoundingMode.DOWN).map(Share::percent);
    }

    private static Optional<LocalizedText> shortBy(IndicatorResult result) {
        if (Verdict.of(result.official()) != Verdict.MISSED) {
            return Optional.empty();
        }
        var fraction = result.official().fraction();
        var needed = result.indicator()
                .target()
                .percent()
                .multiply(BigDecimal.valueOf(fraction.denominator()))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .longValueExact();
        return Optional.of(Language.both(in -> in.pick(
                "thiếu " + in.count(needed - fraction.numerator()) + " để đạt",
                in.number(needed - fraction.numerator()) + " short")));
    }
}
