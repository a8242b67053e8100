package vn.kip.report.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Printing;
import vn.kip.report.figures.Outstanding;
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
 * @param asOf up to when it is known, where that is not as far as the report; else empty
 * @param notes what is to be known of the sources behind it; empty when there is nothing
 * @param budget what it can still bear, in a sentence; empty when there is nothing to say
 * @param breakdowns that have any part
 * @param remedies all that the column of remedial actions says
 * @param variants all formulae and timing rules, the official one among them
 * @param actions those of the remedies that somebody has entered, part by part
 * @param proposals those of the remedies that nobody has entered
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
        Optional<LocalizedText> asOf,
        List<LocalizedText> notes,
        Optional<LocalizedText> budget,
        List<LocalizedText> evidence,
        List<LocalizedText> remedies,
        List<BreakdownTable> breakdowns,
        List<VariantRow> variants,
        List<RemedyLine> actions,
        List<LocalizedText> proposals) {

    private static final int FINEST = 4;

    public ObjectiveRow {
        notes = List.copyOf(notes);
        evidence = List.copyOf(evidence);
        remedies = List.copyOf(remedies);
        breakdowns = List.copyOf(breakdowns);
        variants = List.copyOf(variants);
        actions = List.copyOf(actions);
        proposals = List.copyOf(proposals);
    }

    /** All objectives, in the order of the report. */
    public static List<ObjectiveRow> of(ReportFigures figures) {
        return figures.results().stream().map(result -> of(result, figures)).toList();
    }

    private static ObjectiveRow of(IndicatorResult result, ReportFigures figures) {
        var indicator = result.indicator();
        var printing = figures.catalogue().printing();
        var behind = figures.behind(result);
        var target = indicator.target().percent();
        var remedies = remedies(result, figures, behind);
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
                asOf(figures, behind),
                SourceNotes.of(figures, indicator),
                figures.budget(result).flatMap(budget -> BudgetWords.of(budget, result)),
                new EvidenceSentences(behind).of(result),
                remedies.sentences(),
                BreakdownTable.of(result, new Names(figures.catalogue()), printing),
                VariantRow.of(result),
                remedies.entered(),
                remedies.proposed());
    }

    private static RemedyColumn remedies(IndicatorResult result, ReportFigures figures, ReportFigures behind) {
        var names = new Names(figures.catalogue());
        return RemedyColumn.of(
                figures,
                result.indicator(),
                new RemedialSentences(behind).of(result),
                Verdict.of(result.official()) == Verdict.MISSED
                        ? Outstanding.most(result).map(most -> names.of(Breakdown.AGENCY, most.agency()))
                        : Optional.empty());
    }

    private static Optional<LocalizedText> asOf(ReportFigures report, ReportFigures behind) {
        return behind.window().equals(report.window())
                ? Optional.empty()
                : Optional.of(PeriodWords.asOf(behind.window()));
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
        var lacking = result.indicator().target().lacking(fraction);
        return Optional.of(
                Language.both(in -> in.pick("thiếu " + in.count(lacking) + " để đạt", in.number(lacking) + " short")));
    }
}
