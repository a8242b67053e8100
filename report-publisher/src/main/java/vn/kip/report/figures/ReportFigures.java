package vn.kip.report.figures;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.kip.domain.budget.Budget;
import vn.kip.domain.dossier.DueDifferences;
import vn.kip.domain.index766.GroupReading;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.GaugedResult;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.Objective;
import vn.kip.domain.organisation.Grouping;
import vn.kip.domain.organisation.RollUp;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.domain.source.Partial;

/**
 * Everything one report says: the figures of a reporting period, as far as it is known.
 *
 * @param results one per indicator of the catalogue, in its order
 * @param budgets what the objectives can still bear, by the ids of their indicators; not of one whose counts contradict
 *     each other
 * @param own figures up to an as-of day of their own, by the ids of the indicators that have one; their results are that
 *     indicator's alone
 * @param gauged one per objective of the catalogue that is no share of records, in its order
 * @param form06aBySector form II.06a by the official timing rule of dossiers, one row per sector code
 * @param form06aByAgency the same dossiers, one row per resolving agency
 * @param undatedByAgency dossiers without a due date, in no rate and no form, by resolving agency; only agencies with any
 * @param petitionsByAgency what became of the petitions received in the period, by resolving agency
 * @param sources one per source and kind of record, in the order of their names
 * @param records what became of the records of each kind; every kind is there
 * @param limits what the time limits of procedures say
 * @param index766 the groups of the index of Decision 766/QĐ-TTg, as far as the records give them
 * @param review what else the records show; empty while figures are live, for it takes a look at every record
 * @param rulesChange that they are counted by other rules than those of the catalogue; empty when they are not
 * @param trends the months of the period in their order, by the ids of indicators; empty while figures are live, and of what is
 *     known by the year only
 * @param remedies what is done about the objectives, as it was entered; empty where only a proposal stands
 */
public record ReportFigures(
        Catalogue catalogue,
        PeriodWindow window,
        List<IndicatorResult> results,
        Map<String, Budget> budgets,
        Map<String, ReportFigures> own,
        List<GaugedResult> gauged,
        SortedMap<String, Form06a> form06aBySector,
        SortedMap<String, Form06a> form06aByAgency,
        SortedMap<String, Undated> undatedByAgency,
        SortedMap<String, PetitionCounts> petitionsByAgency,
        List<SourceState> sources,
        Map<RecordKind, RecordCounts> records,
        LimitFigures limits,
        List<GroupReading> index766,
        Optional<Review> review,
        Optional<RulesChange> rulesChange,
        Map<String, List<TrendPoint>> trends,
        List<RemedialAction> remedies) {

    /** Figures by the rules of the catalogue, without the index of Decision 766/QĐ-TTg and without a review. */
    public ReportFigures(
            Catalogue catalogue,
            PeriodWindow window,
            List<IndicatorResult> results,
            Map<String, Budget> budgets,
            Map<String, ReportFigures> own,
            List<GaugedResult> gauged,
            SortedMap<String, Form06a> form06aBySector,
            SortedMap<String, Form06a> form06aByAgency,
            SortedMap<String, Undated> undatedByAgency,
            SortedMap<String, PetitionCounts> petitionsByAgency,
            List<SourceState> sources,
            Map<RecordKind, RecordCounts> records,
            LimitFigures limits) {
        this(
                catalogue,
                window,
                results,
                budgets,
                own,
                gauged,
                form06aBySector,
                form06aByAgency,
                undatedByAgency,
                petitionsByAgency,
                sources,
                records,
                limits,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    public ReportFigures {
        index766 = List.copyOf(index766);
        results = List.copyOf(results);
        budgets = Map.copyOf(budgets);
        gauged = List.copyOf(gauged);
        remedies = List.copyOf(remedies);
        own = Map.copyOf(own);
        form06aBySector = Collections.unmodifiableSortedMap(new TreeMap<>(form06aBySector));
        form06aByAgency = Collections.unmodifiableSortedMap(new TreeMap<>(form06aByAgency));
        undatedByAgency = Collections.unmodifiableSortedMap(new TreeMap<>(undatedByAgency));
        petitionsByAgency = Collections.unmodifiableSortedMap(new TreeMap<>(petitionsByAgency));
        sources = List.copyOf(sources);
        var counts = new EnumMap<RecordKind, RecordCounts>(RecordKind.class);
        counts.putAll(records);
        records = Collections.unmodifiableMap(counts);
        trends = Map.copyOf(trends);
    }

    /** The same figures, with the due dates of the sources against the limits. */
    public ReportFigures with(Optional<DueDifferences> differences) {
        return with(
                sources,
                new LimitFigures(limits.givenByAgency(), differences),
                index766,
                review,
                rulesChange,
                remedies);
    }

    /** The same figures with groups of the index of Decision 766/QĐ-TTg. */
    public ReportFigures with(List<GroupReading> index766) {
        return with(sources, limits, index766, review, rulesChange, remedies);
    }

    /** The same figures, with the age of the sources as it is later. */
    public ReportFigures seenAt(Instant later) {
        return with(
                sources.stream().map(source -> source.seenAt(later)).toList(),
                limits,
                index766,
                review,
                rulesChange,
                remedies);
    }

    /** The same figures with a review, which also completes the index. */
    public ReportFigures with(Review review) {
        return with(
                sources,
                limits,
                index766.stream().map(group -> group.with(review.citizens())).toList(),
                Optional.of(review),
                rulesChange,
                remedies);
    }

    /** The same figures, with what is to be known of the rules that they are counted by. */
    public ReportFigures counted(Optional<RulesChange> change) {
        return with(sources, limits, index766, review, change, remedies);
    }

    /** The same figures with what is done about them. */
    public ReportFigures remedied(List<RemedialAction> actions) {
        return with(sources, limits, index766, review, rulesChange, actions);
    }

    /** What is done about an objective, as it was entered. */
    public List<RemedialAction> remedies(Objective objective) {
        return remedies.stream()
                .filter(action -> action.plan().indicator().equals(objective.id()))
                .toList();
    }

    private ReportFigures with(
            List<SourceState> seen,
            LimitFigures byLimit,
            List<GroupReading> groups,
            Optional<Review> found,
            Optional<RulesChange> change,
            List<RemedialAction> actions) {
        return new ReportFigures(
                catalogue,
                window,
                results,
                budgets,
                own,
                gauged,
                form06aBySector,
                form06aByAgency,
                undatedByAgency,
                petitionsByAgency,
                seen,
                records,
                byLimit,
                groups,
                found,
                change,
                trends,
                actions);
    }

    /** The same figures with the months of the period. */
    public ReportFigures with(Map<String, List<TrendPoint>> months) {
        return new ReportFigures(
                catalogue,
                window,
                results,
                budgets,
                own,
                gauged,
                form06aBySector,
                form06aByAgency,
                undatedByAgency,
                petitionsByAgency,
                sources,
                records,
                limits,
                index766,
                review,
                rulesChange,
                months,
                remedies);
    }

    /** What an objective's figure was in the months of the period; empty where there is nothing to compare. */
    public List<TrendPoint> trend(IndicatorResult result) {
        return trends.getOrDefault(result.indicator().id(), List.of());
    }

    /** The figures of which an objective's is one: these, or others up to its own as-of day. */
    public ReportFigures behind(IndicatorResult result) {
        return own.getOrDefault(result.indicator().id(), this);
    }

    /** What an objective can still bear. */
    public Optional<Budget> budget(IndicatorResult result) {
        return Optional.ofNullable(budgets.get(result.indicator().id()));
    }

    /** The calendar of the reporting period. */
    public PeriodCalendar calendar() {
        return catalogue.periods().calendarOf(window.period());
    }

    /** The dossiers without a due date of all agencies. */
    public Undated undated() {
        return undatedByAgency.values().stream().reduce(Undated.NONE, Undated::plus);
    }

    /** The petitions received in the period, of all agencies. */
    public PetitionCounts petitions() {
        return petitionsByAgency.values().stream().reduce(PetitionCounts.NONE, PetitionCounts::plus);
    }

    /** Form II.06a over all sectors. */
    public Form06a form06aTotal() {
        return form06aBySector.values().stream().reduce(Form06a.EMPTY, Form06a::plus);
    }

    /** Form II.06a by agency in other views of the organisation and by levels, where it is known. */
    public Map<Grouping, SortedMap<String, Form06a>> form06aRolledUp() {
        var rolledUp = new LinkedHashMap<Grouping, SortedMap<String, Form06a>>();
        catalogue
                .organisation()
                .groupings(form06aByAgency.keySet(), window.until().minusDays(1))
                .forEach(by -> rolledUp.put(by, RollUp.regroup(form06aByAgency, by::group, Form06a::plus)));
        return rolledUp;
    }

    /** What an objective's figure lacks, for sources of its records are not complete so far back. */
    public List<Partial> partial(Objective objective) {
        return objective
                .overRecords()
                .map(formula -> catalogue
                        .sources()
                        .partial(
                                formula.kind(),
                                formula.yearly()
                                        ? window.year().start()
                                        : window.period().start(),
                                formula.carriesOver()))
                .orElse(List.of());
    }

    /** The same of a table that shows all that becomes of records in the period, with those it carries over. */
    public List<Partial> partial(RecordKind kind) {
        return catalogue.sources().partial(kind, window.period().start(), true);
    }

    /** All that figures lack, by the kind of record; kinds of which nothing lacks are missing. */
    public Map<RecordKind, List<Partial>> partial() {
        var partial = new EnumMap<RecordKind, List<Partial>>(RecordKind.class);
        for (var kind : RecordKind.values()) {
            var lacking = Stream.concat(
                            partial(kind).stream(),
                            catalogue.objectives().stream()
                                    .filter(objective -> objective
                                            .overRecords()
                                            .filter(formula -> formula.kind() == kind)
                                            .isPresent())
                                    .flatMap(objective -> partial(objective).stream()))
                    .distinct()
                    .toList();
            if (!lacking.isEmpty()) {
                partial.put(kind, lacking);
            }
        }
        return partial;
    }

    /** The sources of an objective's figure that are older than they may be. */
    public List<SourceState> stale(Objective objective) {
        return objective.overRecords().map(formula -> stale(formula.kind())).orElse(List.of());
    }

    /** The sources of a kind of record that are older than they may be. */
    public List<SourceState> stale(RecordKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind && source.stale())
                .toList();
    }

    /** Rows that could not be read as records, of all sources. */
    public long rejected() {
        return sources.stream().mapToLong(SourceState::rejected).sum();
    }
}
