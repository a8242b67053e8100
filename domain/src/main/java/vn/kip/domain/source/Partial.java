package vn.kip.domain.source;

import java.time.LocalDate;

/**
 * A figure is not made of everything, for a source of its records is not complete so far back.
 *
 * @param from the first day of which the source has everything
 */
public record Partial(String source, LocalDate from, Part part) {

    /** What is not complete. */
    public enum Part {
        /** The period begins before that day. */
        PERIOD,
        /** What the period carries over, for no opening balance was brought in: it may be too low. */
        CARRIED_OVER
    }
}
