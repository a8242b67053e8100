package vn.kip.domain.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A period that is reported on.
 *
 * @param calendar the calendar that defines it
 * @param code for example {@code 2023-H1}, {@code 2023-Q2}, {@code 2023-05}, {@code 2023-9M}, {@code 2023}; in a calendar of one's own any
 * @param start first day
 * @param end first day after it
 */
public record ReportingPeriod(String calendar, String code, LocalDate start, LocalDate end) {

    public ReportingPeriod {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("expected a start before the end, found " + start + " and " + end);
        }
    }

    /** The day at whose end it is over. */
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    /** How many days it has, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }
}
