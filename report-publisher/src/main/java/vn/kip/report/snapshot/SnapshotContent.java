package vn.kip.report.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.budget.Budget;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Entry;
import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.GaugedResult;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.source.Partial;
import vn.kip.domain.statistics.Sampling;
import vn.kip.report.figures.Outstanding;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.TrendPoint;
import vn.kip.report.recount.Outcomes;

/**
 * The content of {@code snapshot.json}, without its place in the chain of revisions.
 *
 * <p>Nothing of this run may come into it, neither the clock nor how rows arrived: the same records give the same bytes.
 */
final class SnapshotContent {

    private static final String SCHEMA = "kip/snapshot/1";
    private static final String PROVISIONAL = "PROVISIONAL";

    private final ReportFigures figures;
    private final PartNames names;
    private final BreakdownContent breakdowns;
    private final RemedyContent remedies;
    private final String asOf;

    private SnapshotContent(ReportFigures figures) {
        this.figures = figures;
        this.names = new PartNames(figures.catalogue());
        this.breakdowns = new BreakdownContent(names);
        this.remedies = new RemedyContent(figures, names);
        this.asOf = moment(figures.window());
    }

    private String moment(PeriodWindow window) {
        return window.until()
                .atStartOfDay(figures.catalogue().rules().zone())
                .toOffsetDateTime()
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    static Map<String, Object> of(ReportFigures figures, Map<RecordKind, Outcomes.Result> outcomes) {
        return new SnapshotContent(figures).document(outcomes);
    }

    private Map<String, Object> document(Map<RecordKind, Outcomes.Result> outcomes) {
        var catalogue = figures.catalogue();
        var document = new LinkedHashMap<String, Object>();
        document.put("schema", SCHEMA);
        document.put("unit", catalogue.unit());
        document.put("unitName", text(catalogue.unitName()));
        document.put("period", period());
        document.put("asOf", asOf);
        document.put("status", PROVISIONAL);
        document.put(
                "indicators", figures.results().stream().map(this::indicator).toList());
        document.put(
                "otherObjectives", figures.gauged().stream().map(this::gauged).toList());
        document.put("form06a", new FormContent(names).lines(figures.form06aBySector()));
        var lacking = figures.partial(RecordKind.DOSSIER);
        if (!lacking.isEmpty()) {
            document.put("form06aPartial", partial(lacking));
        }
        document.put(
                "undated",
                fields("received", figures.undated().received())
                        .and("resolved", figures.undated().resolved())
                        .map());
        if (catalogue.rules().dossiers().compares()) {
            document.put("dueByLimit", LimitContent.of(figures));
        }
        figures.review().ifPresent(review -> {
            document.put("lateness", ReviewContent.lateness(review, names));
            document.put("doubtfulPatterns", ReviewContent.patterns(review, names));
        });
        document.put("index766", ReviewContent.index766(figures.index766()));
        document.put("records", records(outcomes));
        var hashes = catalogue.hashes();
        document.put(
                "rules",
                fields("catalogue", hashes.catalogue())
                        .and("calendar", hashes.calendar())
                        .and("organisation", hashes.organisation())
                        .and("mapping", hashes.mapping())
                        .map());
        document.put("cause", List.of());
        return document;
    }

    private Map<String, Object> period() {
        var period = figures.window().period();
        return fields("calendar", period.calendar())
                .and("code", period.code())
                .and("start", period.start().toString())
                .and("end", period.end().toString())
                .map();
    }

    private Map<String, Object> indicator(IndicatorResult result) {
        var indicator = result.indicator();
        var fraction = result.official().fraction();
        var percent = figures.catalogue().printing().percent(fraction);
        return fields("id", indicator.id())
                .and("objective", indicator.objective())
                .and("name", text(indicator.name()))
                .and("state", result.official().state().name())
                .and("numerator", fraction.numerator())
                .and("denominator", fraction.denominator())
                .and(
                        "percent",
                        hasValue(result) ? percent.<Object>map(value -> value).orElse(null) : null)
                .and("target", indicator.target().percent())
                .and("met", result.official().met().<Object>map(met -> met).orElse(null))
                .and("formula", indicator.formula().name())
                .and("timing", indicator.formula().timed() ? indicator.timing().name() : null)
                .and("asOf", moment(figures.behind(result).window()))
                .and(
                        "budget",
                        figures.budget(result)
                                .map(budget -> budget(budget, result))
                                .orElse(null))
                .and(
                        "sample",
                        Sampling.of(indicator.formula(), fraction)
                                .map(SnapshotContent::sample)
                                .orElse(null))
                .and(
                        "variants",
                        result.variants().stream().map(SnapshotContent::variant).toList())
                .and("breakdowns", breakdowns.breakdowns(result))
                .andSome("agencyRollUps", breakdowns.rollUps(result))
                .andSome(
                        "trend",
                        figures.trend(result).stream()
                                .map(SnapshotContent::trend)
                                .toList())
                .and(
                        "evidence",
                        indicator.evidence().stream().map(SnapshotContent::text).toList())
                .and("remedialActions", remedies.of(indicator, proposals(result)))
                .and("responsible", fallsShort(result) ? responsible(result) : null)
                .andSome("partial", partial(figures.partial(indicator)))
                .map();
    }

    /** Of an objective that is no share of records: its value as printed, and exact. */
    private Map<String, Object> gauged(GaugedResult result) {
        var objective = result.indicator();
        return fields("id", objective.id())
                .and("objective", objective.objective())
                .and("name", text(objective.name()))
                .and("kind", objective.kind().name())
                .and("state", result.outcome().state().name())
                .and(
                        "value",
                        result.outcome()
                                .printed(figures.catalogue().printing())
                                .map(BigDecimal::toPlainString)
                                .orElse(null))
                .and("exact", result.outcome().exact())
                .and("target", objective.targetText())
                .and("met", result.outcome().met().<Object>map(met -> met).orElse(null))
                .and("asOf", moment(result.window()))
                .and("document", result.entry().map(Entry::document).orElse(null))
                .and(
                        "evidence",
                        objective.evidence().stream().map(SnapshotContent::text).toList())
                .andSome("remedialActions", remedies.of(objective, List.of()))
                .andSome("partial", partial(figures.partial(objective)))
                .map();
    }

    /** By the settings alone, so that it depends neither on the clock nor on what has arrived. */
    private static List<Map<String, Object>> partial(List<Partial> lacking) {
        return lacking.stream()
                .map(partial -> fields("source", partial.source())
                        .and("from", partial.from().toString())
                        .and("part", partial.part().name())
                        .map())
                .toList();
    }

    private static boolean hasValue(IndicatorResult result) {
        return result.official().state() == Figure.State.VALUE;
    }

    /** Whole cases and a day; {@code lacking} is by how many failures the target is missed as of now. */
    private static Map<String, Object> budget(Budget budget, IndicatorResult result) {
        var bearable = budget.bearable();
        var needed = budget.needed();
        return fields("standing", budget.standing().name())
                .and(
                        "lacking",
                        result.indicator().target().lacking(result.official().fraction()))
                .and("expected", budget.expected())
                .and("bearable", bearable.isPresent() ? bearable.getAsLong() : null)
                .and("needed", needed.isPresent() ? needed.getAsLong() : null)
                .and("missesOn", budget.missesOn().map(LocalDate::toString).orElse(null))
                .map();
    }

    /** Texts, for the limits are rounded to the decimal that they are printed with. */
    private static Map<String, Object> sample(Sampling sampling) {
        return fields("interval", "WILSON_95")
                .and("low", sampling.interval().low().toPlainString())
                .and("high", sampling.interval().high().toPlainString())
                .and("small", sampling.small())
                .map();
    }

    private static Map<String, Object> variant(IndicatorResult.Variant variant) {
        var timing = variant.timing();
        return fields("formula", variant.formula().name())
                .and("timing", timing == null ? null : timing.name())
                .and("numerator", variant.fraction().numerator())
                .and("denominator", variant.fraction().denominator())
                .map();
    }

    private static Map<String, Object> trend(TrendPoint point) {
        var fraction = point.figure().fraction();
        return fields("period", point.part().code())
                .and("state", point.figure().state().name())
                .and("numerator", fraction.numerator())
                .and("denominator", fraction.denominator())
                .map();
    }

    private static List<LocalizedText> proposals(IndicatorResult result) {
        return fallsShort(result) || result.official().state() == Figure.State.NOT_YET_DONE
                ? result.indicator().remedialActions()
                : List.of();
    }

    private static boolean fallsShort(IndicatorResult result) {
        return !result.official().met().orElse(true);
    }

    private @Nullable Object responsible(IndicatorResult result) {
        return Outstanding.most(result)
                .<Object>map(most -> fields("key", most.agency())
                        .and("name", text(names.of(Breakdown.AGENCY, most.agency())))
                        .and("outstanding", most.items())
                        .map())
                .orElse(null);
    }

    private static Map<String, Object> records(Map<RecordKind, Outcomes.Result> outcomes) {
        var records = new LinkedHashMap<String, Object>();
        outcomes.forEach((kind, outcome) -> records.put(
                kind.code(),
                fields("known", outcome.counts().known())
                        .and("counted", outcome.counts().counted())
                        .and("outside", outcome.counts().outside())
                        .and("undated", outcome.counts().undated())
                        .and("digest", outcome.digest())
                        .map()));
        return records;
    }

    static Map<String, Object> text(LocalizedText text) {
        return fields("vi", text.vi()).and("en", text.en()).map();
    }

    private static Fields fields(String name, Object value) {
        return new Fields().and(name, value);
    }
}
