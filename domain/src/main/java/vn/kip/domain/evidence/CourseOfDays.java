package vn.kip.domain.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.Contribution;

/** What happened to a record between some days, whichever days it were: what is the same for all that it is alike for. */
final class CourseOfDays {

    private static final int SPANS = 64;

    private final LocalDate[] bounds;

    /**
     * Spans of time.
     *
     * @param bounds each the first day of a span, in any order
     */
    CourseOfDays(Collection<LocalDate> bounds) {
        this.bounds = bounds.stream().distinct().sorted().toArray(LocalDate[]::new);
        if (this.bounds.length + 2 > SPANS) {
            throw new IllegalArgumentException(
                    "expected at most " + (SPANS - 2) + " bounds, found " + this.bounds.length);
        }
    }

    /** Equal for contributions that only differ by where they count and on which day of a span. */
    List<Integer> of(Collection<Contribution> contributions) {
        var course = new Integer[contributions.size()];
        int at = 0;
        for (var contribution : contributions) {
            var cell = contribution.cell();
            course[at++] = (contribution.measure().ordinal() * SPANS + span(cell.day())) * SPANS + span(cell.cohort());
        }
        Arrays.sort(course);
        return Arrays.asList(course);
    }

    /** From 1; 0 for no day. */
    private int span(@Nullable LocalDate day) {
        if (day == null) {
            return 0;
        }
        int span = 1;
        while (span <= bounds.length && !day.isBefore(bounds[span - 1])) {
            span++;
        }
        return span;
    }
}
