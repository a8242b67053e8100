package vn.kip.domain.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A period as far as it is known: what happened on days before {@code until} counts.
 *
 * @param year the whole reporting year in which the period lies, for what is planned and done by the year
 * @param until the first day that no longer counts: the period's end or the as-of day, whichever is earlier
 */
public record PeriodWindow(ReportingPeriod period, ReportingPeriod year, LocalDate until) {

    public PeriodWindow {
        if (until.isBefore(period.start()) || until.isAfter(period.end())) {
            throw new IllegalArgumentException(
                    "expected an as-of day from " + period.start() + " to " + period.end() + ", found " + until);
        }
    }

    /** The whole period, as at its cut-off. */
    public static PeriodWindow whole(PeriodCalendar calendar, ReportingPeriod period) {
        return new PeriodWindow(period, calendar.yearOf(period), period.end());
    }

    /**
     * The period as at the start of a day; a day after the end of the period gives the whole period.
     *
     * @throws IllegalArgumentException when the day is before the period
     */
    public static PeriodWindow asOf(PeriodCalendar calendar, ReportingPeriod period, LocalDate day) {
        return whole(calendar, period).upTo(day);
    }

    /** The same, known no further than to the start of a day; a day after {@link #until} changes nothing. */
    public PeriodWindow upTo(LocalDate day) {
        return day.isBefore(until) ? new PeriodWindow(period, year, day) : this;
    }

    /** How many days are known, from none to all of the period's. */
    public long daysKnown() {
        return ChronoUnit.DAYS.between(period.start(), until);
    }

    /** How many days are still to come. */
    public long daysAhead() {
        return ChronoUnit.DAYS.between(until, period.end());
    }
}
