package vn.kip.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.kip.domain.calendar.OfficeHours;

/**
 * How long after the fact something may be recorded.
 *
 * @param tolerated working time; what takes longer is late, to the second
 * @param zone the business zone, in which the office is open
 */
public record EntryDelay(Duration tolerated, OfficeHours office, ZoneId zone) {

    /**
     * Whether something was recorded late.
     *
     * <p>Not for days outside the years of the working calendar: nobody knows the working time between them.
     *
     * @param recorded may be before it happened: then it is not late
     */
    public boolean late(Instant happened, Instant recorded) {
        var from = local(happened);
        var until = local(recorded);
        return from.isBefore(until)
                && office.calendar().covers(from.toLocalDate())
                && office.calendar().covers(until.toLocalDate())
                && office.workingTime(from, until).compareTo(tolerated) > 0;
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /** How many working days lie after the day of a moment, up to and including that of another. */
    int workingDaysAfter(Instant from, Instant until) {
        var first = local(from).toLocalDate().plusDays(1);
        var last = local(until).toLocalDate().plusDays(1);
        return first.isBefore(last) ? office.calendar().workingDaysBetween(first, last) : 0;
    }

    boolean covers(Instant moment) {
        return office.calendar().covers(local(moment).toLocalDate());
    }
}
