package vn.kip.domain.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that is in column 10 or 13 of form II.06a: resolved late, or overdue when what is known ends.
 *
 * @param due the day that it was late against
 * @param ended null for one that is overdue
 * @param last the last day of what is known
 */
public record LateDossier(
        String agency,
        String sector,
        String procedure,
        LocalDate received,
        LocalDate due,
        @Nullable LocalDate ended,
        LocalDate last) {

    /** Calendar days from the due day to the end, or to the last day that is known; 0 for one that was late by hours. */
    public long daysLate() {
        return ChronoUnit.DAYS.between(due, ended == null ? last : ended);
    }
}
