package vn.kip.report.rollup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kip.domain.budget.Budget;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.index766.GroupReading;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.GaugedResult;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.GivenDue;
import vn.kip.report.figures.LimitFigures;
import vn.kip.report.figures.PetitionCounts;
import vn.kip.report.figures.RecordCounts;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.SourceState;
import vn.kip.report.figures.Undated;

/**
 * Report figures from tallies: a pure function.
 *
 * @param known how many records of each kind there are
 */
record FiguresMaker(Catalogue catalogue, Map<RecordKind, Long> known, List<SourceState> sources) {

    /** The figures of a window, from the tallies around each of its {@link Catalogue#windows}. */
    ReportFigures make(PeriodWindow report, Function<PeriodWindow, Tallies> tallies) {
        var results = new ArrayList<IndicatorResult>();
        var budgets = new HashMap<String, Budget>();
        var own = new HashMap<String, ReportFigures>();
        for (var indicator : catalogue.indicators()) {
            var window = indicator.window(report);
            var rows = tallies.apply(window).of(indicator.formula().kind());
            var result = IndicatorResult.of(indicator, rows, window, catalogue.organisation());
            results.add(result);
            Budget.of(indicator, rows, window).ifPresent(budget -> budgets.put(indicator.id(), budget));
            if (!window.equals(report)) {
                own.put(
                        indicator.id(),
                        figures(
                                window,
                                tallies.apply(window),
                                List.of(result),
                                new Beside(Map.of(), Map.of(), List.of())));
            }
        }
        var around = tallies.apply(report);
        return figures(report, around, results, new Beside(budgets, own, gauged(report, tallies)))
                .with(GroupReading.all(around::of, catalogue.officialTiming()));
    }

    /** What stands beside the results; the maps by the ids of indicators. */
    private record Beside(Map<String, Budget> budgets, Map<String, ReportFigures> own, List<GaugedResult> gauged) {}

    private List<GaugedResult> gauged(PeriodWindow report, Function<PeriodWindow, Tallies> tallies) {
        return catalogue.gauged().stream()
                .map(objective -> objective.result(
                        report, kind -> tallies.apply(objective.window(report)).of(kind)))
                .toList();
    }

    private ReportFigures figures(PeriodWindow window, Tallies tallies, List<IndicatorResult> results, Beside beside) {
        var dossiers = tallies.of(RecordKind.DOSSIER);
        var undated = undated(dossiers);
        return new ReportFigures(
                catalogue,
                window,
                results,
                beside.budgets,
                beside.own,
                beside.gauged,
                forms(dossiers, TallyRow::sector),
                forms(dossiers, TallyRow::agency),
                undated,
                petitions(tallies.of(RecordKind.PETITION)),
                sources,
                counts(tallies, undated, known),
                new LimitFigures(given(dossiers), Optional.empty()));
    }

    private SortedMap<String, Form06a> forms(List<TallyRow> dossiers, Function<TallyRow, String> key) {
        var rule = catalogue.officialTiming();
        var forms = new TreeMap<String, Form06a>();
        dossiers.stream()
                .collect(Collectors.groupingBy(key))
                .forEach((group, rows) -> forms.put(group, Form06a.of(rows, rule)));
        forms.values().removeIf(Form06a.EMPTY::equals);
        return forms;
    }

    private static SortedMap<String, Undated> undated(List<TallyRow> dossiers) {
        var byAgency = new TreeMap<String, Undated>();
        for (var row : dossiers) {
            var tally = row.tally();
            byAgency.merge(
                    row.agency(),
                    new Undated(
                            tally.until(Measure.RECEIVED_UNDATED) - tally.before(Measure.RESOLVED_UNDATED),
                            tally.within(Measure.RESOLVED_UNDATED)),
                    Undated::plus);
        }
        byAgency.values().removeIf(Undated.NONE::equals);
        return byAgency;
    }

    private static SortedMap<String, GivenDue> given(List<TallyRow> dossiers) {
        var byAgency = new TreeMap<String, GivenDue>();
        for (var row : dossiers) {
            var tally = row.tally();
            byAgency.merge(
                    row.agency(),
                    new GivenDue(
                            tally.until(Measure.RECEIVED_BY_LIMIT) - tally.before(Measure.RESOLVED_BY_LIMIT),
                            tally.within(Measure.RESOLVED_BY_LIMIT)),
                    GivenDue::plus);
        }
        byAgency.values().removeIf(GivenDue.NONE::equals);
        return byAgency;
    }

    private static SortedMap<String, PetitionCounts> petitions(List<TallyRow> petitions) {
        var byAgency = new TreeMap<String, PetitionCounts>();
        for (var row : petitions) {
            var cohort = row.tally().cohort();
            byAgency.merge(
                    row.agency(),
                    new PetitionCounts(
                            row.tally().within(Measure.PETITION_RECEIVED),
                            cohort.count(Measure.HANDLED_ON_TIME),
                            cohort.count(Measure.HANDLED_LATE),
                            cohort.count(Measure.HANDLED_UNDATED)),
                    PetitionCounts::plus);
        }
        byAgency.values().removeIf(PetitionCounts.NONE::equals);
        return byAgency;
    }

    private static Map<RecordKind, RecordCounts> counts(
            Tallies tallies, SortedMap<String, Undated> undated, Map<RecordKind, Long> known) {
        var counts = new EnumMap<RecordKind, RecordCounts>(RecordKind.class);
        for (var kind : RecordKind.values()) {
            var all = known.getOrDefault(kind, 0L);
            var counted = tallies.counted(kind);
            var withoutDue = kind == RecordKind.DOSSIER
                    ? undated.values().stream().mapToLong(Undated::received).sum()
                    : 0;
            counts.put(kind, new RecordCounts(all, counted, all - counted - withoutDue, withoutDue));
        }
        return counts;
    }
}
