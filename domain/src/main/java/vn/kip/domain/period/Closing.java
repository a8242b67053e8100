package vn.kip.domain.period;

import java.time.LocalDate;

/**
 * The days on which a period closes.
 *
 * @param cutOff the last day that counts (chốt số liệu), until its end
 * @param deadline the last day on which the report is not late
 * @param provisionalUntil the last day on which figures may still move without a restatement
 */
public record Closing(LocalDate cutOff, LocalDate deadline, LocalDate provisionalUntil) {

    /** How firm the figures of a period are. */
    public enum Firmness {
        /** The period is not over. */
        OPEN,
        PROVISIONAL,
        FINAL
    }

    /** How firm the figures are in the course of a day. */
    public Firmness on(LocalDate day) {
        if (!day.isAfter(cutOff)) {
            return Firmness.OPEN;
        }
        return day.isAfter(provisionalUntil) ? Firmness.FINAL : Firmness.PROVISIONAL;
    }

    /** Whether a report that is not there yet in the course of a day is late. */
    public boolean late(LocalDate day) {
        return day.isAfter(deadline);
    }
}
