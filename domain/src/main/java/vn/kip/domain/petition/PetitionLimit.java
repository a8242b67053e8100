package vn.kip.domain.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit for handling petitions, in force for those received between two days.
 *
 * @param from first day of receipt, null without a beginning
 * @param until last day of receipt, null without an end
 * @param category the petitions it is for, empty for those that no other limit names
 * @param workingDays at least 1, counted from the day of the last forward, else of the receipt
 */
public record PetitionLimit(
        @Nullable LocalDate from, @Nullable LocalDate until, String category, int workingDays) {

    /** Whether it holds for a petition of its category received on a day. */
    boolean inForce(LocalDate received) {
        return (from == null || !received.isBefore(from)) && (until == null || !received.isAfter(until));
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(PetitionLimit other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(PetitionLimit other) {
        return until != null && other.from != null && until.isBefore(other.from);
    }

    /** {@code 2021-12-09..2026-07-19}, with nothing on a side that is open. */
    String span() {
        return (from == null ? "" : from) + ".." + (until == null ? "" : until);
    }
}
