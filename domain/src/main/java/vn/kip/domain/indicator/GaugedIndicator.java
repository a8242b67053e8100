package vn.kip.domain.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;

/**
 * An objective that is no share of records: a count, a milestone or an average, or a share that is entered by hand.
 *
 * @param objective its number in the report, for example {@code 06}
 * @param evidence documents that stand behind the figure, beside that of a manual entry
 */
public record GaugedIndicator(
        String id,
        String objective,
        LocalizedText name,
        Gauge gauge,
        AsOf asOf,
        List<LocalizedText> evidence,
        List<LocalizedText> remedialActions)
        implements Objective {

    static final List<String> KEYS = List.of("id", "objective", "name", "kind", "asOf", "evidence", "remedialActions");

    public GaugedIndicator {
        evidence = List.copyOf(evidence);
        remedialActions = List.copyOf(remedialActions);
    }

    static GaugedIndicator read(Setting setting, Kind kind, PeriodCalendar calendar) {
        // first, because it refuses the keys that the kind does not have
        var gauge = new GaugeReader(setting, calendar).read(kind);
        return new GaugedIndicator(
                setting.required("id").text(),
                setting.required("objective").text(),
                LocalizedText.read(setting.required("name")),
                gauge,
                setting.child("asOf").map(day -> AsOf.read(day, calendar)).orElse(AsOf.REPORT),
                Indicator.texts(setting, "evidence"),
                Indicator.texts(setting, "remedialActions"));
    }

    @Override
    public Kind kind() {
        return gauge.kind();
    }

    @Override
    public Optional<Formula> overRecords() {
        return gauge.overRecords();
    }

    @Override
    public String targetText() {
        return gauge.targetText();
    }

    /**
     * The result in a report.
     *
     * @param report the window of the report; the indicator's own as-of day is applied here
     * @param tallies per kind the groups over the indicator's own window, over its reporting year for a yearly formula
     */
    public GaugedResult result(PeriodWindow report, Function<RecordKind, List<TallyRow>> tallies) {
        var window = window(report);
        return new GaugedResult(this, outcome(report, tallies), window, gauge.entry(window));
    }

    /** The same without what stands beside it. */
    public Outcome outcome(PeriodWindow report, Function<RecordKind, List<TallyRow>> tallies) {
        return gauge.outcome(window(report), tallies);
    }
}
