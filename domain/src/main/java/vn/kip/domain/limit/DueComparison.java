package vn.kip.domain.limit;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.lifecycle.Due;

/**
 * The due day that a source promises, beside the one that the rules give.
 *
 * <p>Compared by the day: many sources give no time, and those that do disagree on it by practice.
 *
 * @param workingDays by how many working days they differ; 0 where they do not, where only days off lie between them, and
 *     where they cannot be compared
 * @param recomputed null where it cannot be computed
 * @param promised null where the source promises nothing
 * @param reason why they cannot be compared, null where they can
 */
public record DueComparison(
        Outcome outcome,
        int workingDays,
        @Nullable LocalDate recomputed,
        @Nullable LocalDate promised,
        @Nullable Reason reason) {

    /** Which of the two is later. */
    public enum Outcome {
        EQUAL,
        /** The source gives the agency more time than the rules. */
        SOURCE_LATER,
        /** The source gives the agency less time than the rules. */
        SOURCE_EARLIER,
        NOT_COMPARABLE
    }

    static DueComparison of(DueResult result, @Nullable Due source, WorkingCalendar calendar, ZoneId zone) {
        var recomputed = result.due().map(due -> due.day(zone)).orElse(null);
        var promised = source == null ? null : source.day(zone);
        if (recomputed == null) {
            return new DueComparison(
                    Outcome.NOT_COMPARABLE, 0, null, promised, result.reason().orElseThrow());
        }
        if (promised == null) {
            return new DueComparison(Outcome.NOT_COMPARABLE, 0, recomputed, null, Reason.NO_SOURCE_DATE);
        }
        if (!calendar.covers(promised)) {
            return new DueComparison(Outcome.NOT_COMPARABLE, 0, recomputed, promised, Reason.OUTSIDE_CALENDAR);
        }
        if (promised.isEqual(recomputed)) {
            return new DueComparison(Outcome.EQUAL, 0, recomputed, promised, null);
        }
        return promised.isAfter(recomputed)
                ? new DueComparison(
                        Outcome.SOURCE_LATER, after(calendar, recomputed, promised), recomputed, promised, null)
                : new DueComparison(
                        Outcome.SOURCE_EARLIER, after(calendar, promised, recomputed), recomputed, promised, null);
    }

    private static int after(WorkingCalendar calendar, LocalDate earlier, LocalDate later) {
        return calendar.workingDaysBetween(earlier.plusDays(1), later.plusDays(1));
    }
}
