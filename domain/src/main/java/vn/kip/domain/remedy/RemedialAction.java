package vn.kip.domain.remedy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.kip.domain.period.ReportingPeriod;

/**
 * An action as the report of a period shows it.
 *
 * <p>The reports of a calendar follow each other by the days on which their periods end; of two that end on one day the shorter
 * comes first. So what a half-year leaves undone stands in the year's report too.
 *
 * @param edit the number of the edit that is shown
 * @param since the period that it was first entered for
 * @param entered whether somebody has said something of it for this very report
 */
public record RemedialAction(String id, int edit, ReportingPeriod since, boolean entered, RemedyPlan plan) {

    private static final Comparator<ReportingPeriod> BY_END =
            Comparator.comparing(ReportingPeriod::end).thenComparing(ReportingPeriod::start, Comparator.reverseOrder());

    /** The earliest first; numbered ids of one objective by their numbers. */
    private static final Comparator<RemedialAction> IN_ORDER = Comparator.comparing(RemedialAction::since, BY_END)
            .thenComparing(action -> action.id.length())
            .thenComparing(RemedialAction::id);

    /** Whether it comes from an earlier report. */
    public boolean carriedOver(ReportingPeriod report) {
        return !since.equals(report);
    }

    /**
     * The actions of a report: those that were entered for it, and those of earlier reports that are not done.
     *
     * @param edits of a unit and a calendar, in any order
     */
    public static List<RemedialAction> of(ReportingPeriod report, Collection<RemedyEdit> edits) {
        var byId = new TreeMap<String, List<RemedyEdit>>();
        edits.stream()
                .filter(edit -> BY_END.compare(edit.report(), report) <= 0)
                .forEach(edit ->
                        byId.computeIfAbsent(edit.id(), id -> new ArrayList<>()).add(edit));
        return byId.values().stream()
                .flatMap(known -> of(report, known).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /** Of the edits of one action up to a report. */
    private static Optional<RemedialAction> of(ReportingPeriod report, List<RemedyEdit> edits) {
        edits.sort(Comparator.comparing(RemedyEdit::report, BY_END).thenComparing(RemedyEdit::number));
        var latest = edits.get(edits.size() - 1);
        var entered = latest.report().equals(report);
        return entered || latest.plan().status().isOpen()
                ? Optional.of(new RemedialAction(
                        latest.id(), latest.number(), edits.get(0).report(), entered, latest.plan()))
                : Optional.empty();
    }
}
