package vn.kip.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Printing;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.statistics.Sampling;
import vn.kip.report.figures.GivenDue;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.RecordCounts;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.RulesChange;
import vn.kip.report.figures.SourceState;
import vn.kip.report.figures.Undated;

/**
 * The figures of a period as programs read them.
 *
 * @param asOf the moment before which things count
 * @param form06a form II.06a by sector
 * @param form06aNotes what is to be known of the sources of dossiers
 * @param undated dossiers without a due date, in no rate and no form
 * @param dueByLimit dossiers that are due by the time limit of their procedure, for their source does not say when
 * @param records what became of the records of each kind
 * @param rulesChange that the figures are still counted by other rules than those of {@code kip.yml}; left out when they are not
 */
record PeriodFigures(
        String unit,
        Period period,
        OffsetDateTime asOf,
        List<Objective> indicators,
        List<OtherObjective> otherObjectives,
        List<FormLine> form06a,
        SourceNotes form06aNotes,
        Undated undated,
        GivenDue dueByLimit,
        Map<String, RecordCounts> records,
        List<Source> sources,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RulesChange rulesChange) {

    /**
     * A reporting period.
     *
     * @param end first day after it
     */
    record Period(String calendar, String code, LocalDate start, LocalDate end) {}

    /**
     * An objective with its official figure.
     *
     * @param percent rounded as reports print it, null when there is none
     * @param target in percent
     * @param met null unless the state is {@code VALUE}
     * @param asOf the moment before which its records count
     * @param budget null where the counts allow none
     * @param sample of survey slips, else null
     * @param breakdowns that by agency is by the units as they were on receipt
     * @param agencyRollUps the breakdown by agency in other views of the organisation and by levels; left out where it is
     *     not known
     */
    record Objective(
            String id,
            String objective,
            LocalizedText name,
            String state,
            long numerator,
            long denominator,
            @Nullable BigDecimal percent,
            BigDecimal target,
            @Nullable Boolean met,
            String formula,
            @Nullable String timing,
            OffsetDateTime asOf,
            @Nullable BudgetFigures budget,
            @Nullable Sample sample,
            List<Variant> variants,
            Map<String, List<Part>> breakdowns,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RollUp> agencyRollUps,
            @JsonUnwrapped SourceNotes notes) {}

    /**
     * How sure a share is that a sample gives: its Wilson interval of 95 %, in percent.
     *
     * @param small whether the sample is too small to say much
     */
    record Sample(BigDecimal low, BigDecimal high, boolean small) {}

    /** The same objective by another formula or timing rule. */
    record Variant(String formula, @Nullable String timing, long numerator, long denominator, boolean official) {}

    /** One part of a breakdown. */
    record Part(
            String key,
            LocalizedText name,
            long numerator,
            long denominator,
            @Nullable BigDecimal percent) {}

    /**
     * The parts of a breakdown by agency, grouped by units of an organisation.
     *
     * @param view {@code AS_IT_WAS} or {@code AS_IT_IS_NOW}
     * @param day on which the organisation is looked at
     * @param level null for the units themselves
     */
    record RollUp(String view, LocalDate day, @Nullable String level, List<Part> parts) {}

    /** The columns of one sector. */
    record FormLine(
            String sector,
            LocalizedText name,
            @JsonUnwrapped Form06a columns) {}

    /** How a source stands. */
    record Source(
            String source,
            String kind,
            long rejected,
            @Nullable Instant lastPulledAt,
            @JsonUnwrapped AccountFigures.Terms terms) {}

    static PeriodFigures of(ReportFigures figures) {
        var period = figures.window().period();
        var names = new PartNames(figures.catalogue());
        var records = new TreeMap<String, RecordCounts>();
        figures.records().forEach((kind, counts) -> records.put(kind.code(), counts));
        return new PeriodFigures(
                figures.catalogue().unit(),
                new Period(period.calendar(), period.code(), period.start(), period.end()),
                asOf(figures, figures.window()),
                figures.results().stream()
                        .map(result -> objective(result, figures, names))
                        .toList(),
                figures.gauged().stream()
                        .map(result -> OtherObjective.of(
                                result,
                                figures.catalogue().printing(),
                                asOf(figures, result.window()),
                                SourceNotes.of(figures.partial(result.indicator()), figures.stale(result.indicator()))))
                        .toList(),
                figures.form06aBySector().entrySet().stream()
                        .map(line ->
                                new FormLine(line.getKey(), names.of(Breakdown.SECTOR, line.getKey()), line.getValue()))
                        .toList(),
                SourceNotes.of(figures.partial(RecordKind.DOSSIER), figures.stale(RecordKind.DOSSIER)),
                figures.undated(),
                figures.limits().given(),
                records,
                figures.sources().stream().map(PeriodFigures::source).toList(),
                figures.rulesChange().orElse(null));
    }

    private static OffsetDateTime asOf(ReportFigures figures, PeriodWindow window) {
        return window.until().atStartOfDay(figures.catalogue().rules().zone()).toOffsetDateTime();
    }

    private static Objective objective(IndicatorResult result, ReportFigures figures, PartNames names) {
        var printing = figures.catalogue().printing();
        var indicator = result.indicator();
        var official = result.official();
        var measured = official.met().isPresent();
        return new Objective(
                indicator.id(),
                indicator.objective(),
                indicator.name(),
                official.state().name(),
                official.fraction().numerator(),
                official.fraction().denominator(),
                measured ? percent(official.fraction(), printing) : null,
                indicator.target().percent(),
                official.met().orElse(null),
                indicator.formula().name(),
                indicator.formula().timed() ? indicator.timing().name() : null,
                asOf(figures, figures.behind(result).window()),
                figures.budget(result)
                        .map(budget -> BudgetFigures.of(budget, result))
                        .orElse(null),
                Sampling.of(indicator.formula(), official.fraction())
                        .map(sampling -> new Sample(
                                sampling.interval().low(), sampling.interval().high(), sampling.small()))
                        .orElse(null),
                result.variants().stream()
                        .map(variant -> variant(result, variant))
                        .toList(),
                breakdowns(result, names, printing),
                result.rollUps().stream()
                        .map(rollUp -> rollUp(rollUp, names, printing))
                        .toList(),
                SourceNotes.of(figures.partial(indicator), figures.stale(indicator)));
    }

    private static RollUp rollUp(IndicatorResult.RollUp rollUp, PartNames names, Printing printing) {
        var grouping = rollUp.grouping();
        return new RollUp(
                grouping.view().kind().name(),
                grouping.view().day(),
                grouping.byLevel() ? grouping.level() : null,
                parts(Breakdown.AGENCY, rollUp.parts(), names, printing));
    }

    private static Variant variant(IndicatorResult result, IndicatorResult.Variant variant) {
        var indicator = result.indicator();
        var timing = variant.timing();
        return new Variant(
                variant.formula().name(),
                timing == null ? null : timing.name(),
                variant.fraction().numerator(),
                variant.fraction().denominator(),
                variant.formula() == indicator.formula() && (timing == null || timing == indicator.timing()));
    }

    private static Map<String, List<Part>> breakdowns(IndicatorResult result, PartNames names, Printing printing) {
        var breakdowns = new TreeMap<String, List<Part>>();
        result.breakdowns().forEach((by, parts) -> breakdowns.put(by.id(), parts(by, parts, names, printing)));
        return breakdowns;
    }

    private static List<Part> parts(
            Breakdown by, List<IndicatorResult.Part> parts, PartNames names, Printing printing) {
        return parts.stream()
                .map(part -> new Part(
                        part.key(),
                        names.of(by, part.key()),
                        part.fraction().numerator(),
                        part.fraction().denominator(),
                        percent(part.fraction(), printing)))
                .toList();
    }

    private static @Nullable BigDecimal percent(Fraction fraction, Printing printing) {
        return printing.percent(fraction).orElse(null);
    }

    private static Source source(SourceState state) {
        return new Source(
                state.source(),
                state.kind().code(),
                state.rejected(),
                state.lastPulledAt(),
                AccountFigures.Terms.of(state.terms(), state.stale()));
    }
}
