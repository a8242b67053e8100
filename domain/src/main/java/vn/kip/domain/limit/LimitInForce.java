package vn.kip.domain.limit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A procedure's time limit, in force for dossiers received between two days; a dossier keeps it when the limit changes.
 *
 * @param from first day of receipt, null without a beginning
 * @param until last day of receipt, null without an end
 */
public record LimitInForce(
        LimitReading reading,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Whether it holds for a dossier received on a day. */
    boolean holdsOn(LocalDate received) {
        return (from == null || !received.isBefore(from)) && (until == null || !received.isAfter(until));
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(LimitInForce other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(LimitInForce other) {
        return until != null && other.from != null && until.isBefore(other.from);
    }
}
