package vn.kip.report.rollup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.PetitionCounts;
import vn.kip.report.figures.RecordCounts;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.SourceState;
import vn.kip.report.figures.Undated;

/** Report figures from tallies: a pure function. */
record FiguresMaker(Catalogue catalogue, PeriodWindow window) {

    ReportFigures make(Tallies tallies, Map<RecordKind, Long> known, List<SourceState> sources) {
        var dossiers = tallies.of(RecordKind.DOSSIER);
        var undated = undated(dossiers);
        return new ReportFigures(
                catalogue,
                window,
                catalogue.indicators().stream()
                        .map(indicator -> IndicatorResult.of(
                                indicator, tallies.of(indicator.formula().kind()), window))
                        .toList(),
                forms(dossiers, TallyRow::sector),
                forms(dossiers, TallyRow::agency),
                undated,
                petitions(tallies.of(RecordKind.PETITION)),
                sources,
                counts(tallies, undated, known));
    }

    private SortedMap<String, Form06a> forms(List<TallyRow> dossiers, Function<TallyRow, String> key) {
        var rule = officialRule();
        var forms = new TreeMap<String, Form06a>();
        dossiers.stream()
                .collect(Collectors.groupingBy(key))
                .forEach((group, rows) -> forms.put(group, Form06a.of(rows, rule)));
        forms.values().removeIf(Form06a.EMPTY::equals);
        return forms;
    }

    /** That of the first objective about dossiers; where there is none, the default of the formulae. */
    private TimingRule officialRule() {
        return catalogue.indicators().stream()
                .filter(indicator -> indicator.formula().timed())
                .map(indicator -> indicator.timing())
                .findFirst()
                .orElse(TimingRule.INSTANT_CURRENT);
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
