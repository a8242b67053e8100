package vn.kip.domain.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.record.RecordKind;

/**
 * The table of all records of one kind that a report counts, with what each adds to every figure over its kind: to each formula and
 * timing rule of each indicator, and of dossiers to each column of form II.06a.
 *
 * <p>A cell of a formula is empty for a record that is not in it, else {@code 1} for one that meets it and {@code 0} for one that does not;
 * where a record weighs otherwise, {@code numerator:denominator}. A figure is the sum of the cells of its column over the sum of those that
 * are not empty; where a formula {@link Formula#cappedByAgency caps}, these sums are made for each agency, capped and added.
 *
 * <p>It remembers what it has worked out, so it is not for several threads at a time.
 */
public final class EvidenceSheet {

    /** The column of dossiers that have no due date, and so are in no rate and no form. */
    public static final String UNDATED = "undated";

    private static final int FIRST_OF_FORM = 3;
    private static final int LAST_OF_FORM = 13;

    /** A formula by a timing rule, as one indicator has it. */
    private record Share(
            String indicator, Formula formula, @Nullable TimingRule timing, PeriodWindow window) {

        private String name() {
            return column(indicator, formula.name(), timing == null ? null : timing.name());
        }
    }

    private final RecordKind kind;
    private final Contributions contributions;
    private final TimingRule officialTiming;
    private final PeriodWindow report;
    private final List<Share> shares;
    private final CourseOfDays course;

    /** The cells of records by how they went: there are millions of records and some dozens of ways to go. */
    private final Map<Course, List<String>> known = new HashMap<>();

    /** How a record went: form II.06a tells online from other channels. */
    private record Course(String channel, List<Integer> days) {}

    /** The table of one kind for a report. */
    public EvidenceSheet(RecordKind kind, Catalogue catalogue, PeriodWindow report) {
        this.kind = kind;
        this.contributions = new Contributions(catalogue.rules());
        this.officialTiming = catalogue.officialTiming();
        this.report = report;
        this.shares = catalogue.indicators().stream()
                .filter(indicator -> indicator.formula().kind() == kind)
                .flatMap(indicator -> indicator.formula().variants().stream().flatMap(formula -> timings(formula)
                        .map(timing -> new Share(indicator.id(), formula, timing.rule, indicator.window(report)))))
                .toList();
        this.course = new CourseOfDays(Stream.concat(
                        Stream.of(report), shares.stream().map(Share::window))
                .flatMap(window -> Stream.of(
                        span(window).start(), window.until(), span(window).end()))
                .toList());
    }

    private record Timing(@Nullable TimingRule rule) {}

    private static Stream<Timing> timings(Formula formula) {
        return formula.timed() ? Stream.of(TimingRule.values()).map(Timing::new) : Stream.of(new Timing(null));
    }

    /** The name of the column of a formula of an indicator, by a timing rule where it has one. */
    public static String column(String indicator, String formula, @Nullable String timing) {
        return indicator + ' ' + formula + (timing == null ? "" : ' ' + timing);
    }

    /** The name of a column of form II.06a, 3 to 13. */
    public static String formColumn(int number) {
        return "c" + number;
    }

    /** The names of the columns, in their order; empty when no figure is over the kind. */
    public List<String> columns() {
        var columns = new ArrayList<>(shares.stream().map(Share::name).toList());
        if (kind == RecordKind.DOSSIER) {
            for (int number = FIRST_OF_FORM; number <= LAST_OF_FORM; number++) {
                columns.add(formColumn(number));
            }
            columns.add(UNDATED);
        }
        return columns;
    }

    /** What a record adds; empty when it is in no figure. All that a record contributes is in one group. */
    public Optional<EvidenceRow> row(RecordFacts facts) {
        var own = contributions.of(facts);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var group = own.iterator().next().cell();
        var cells = known.computeIfAbsent(new Course(group.channel(), course.of(own)), first -> cells(own));
        var counted = cells.subList(0, shares.size()).stream().anyMatch(cell -> !cell.isEmpty())
                || cells.subList(shares.size(), cells.size()).stream().anyMatch(cell -> !cell.equals("0"));
        return counted
                ? Optional.of(new EvidenceRow(group.agency(), group.sector(), group.channel(), cells))
                : Optional.empty();
    }

    private List<String> cells(Set<Contribution> own) {
        var tallies = new HashMap<PeriodWindow, List<TallyRow>>();
        var cells = new ArrayList<String>(shares.size() + LAST_OF_FORM);
        for (var share : shares) {
            var rows = tallies.computeIfAbsent(share.window, window -> around(window, own));
            // a formula without a timing rule asks for none
            var rule = share.timing == null ? officialTiming : share.timing;
            cells.add(text(share.formula.uncapped(rows, rule)));
        }
        if (kind == RecordKind.DOSSIER) {
            addForm(cells, tallies.computeIfAbsent(report, window -> around(window, own)));
        }
        return List.copyOf(cells);
    }

    private List<TallyRow> around(PeriodWindow window, Set<Contribution> own) {
        var span = span(window);
        return TallyRow.of(kind, own, span.start(), window.until(), span.end());
    }

    private ReportingPeriod span(PeriodWindow window) {
        return Formula.yearly(kind) ? window.year() : window.period();
    }

    private static String text(Formula.Sums fraction) {
        if (fraction.denominator() == 1 && (fraction.numerator() == 0 || fraction.numerator() == 1)) {
            return fraction.numerator() == 0 ? "0" : "1";
        }
        return fraction.denominator() == 0 && fraction.numerator() == 0
                ? ""
                : fraction.numerator() + ":" + fraction.denominator();
    }

    private void addForm(List<String> cells, List<TallyRow> rows) {
        Form06a.of(rows, officialTiming).columns().forEach(count -> cells.add(Long.toString(count)));
        var tally = rows.stream().map(TallyRow::tally).reduce(PeriodTally.empty(kind), PeriodTally::plus);
        cells.add(Long.toString(tally.until(Measure.RECEIVED_UNDATED) - tally.before(Measure.RESOLVED_UNDATED)));
    }
}
