package vn.kip.domain.organisation;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A span of days on which something holds.
 *
 * @param from first day; {@link LocalDate#MIN} for one that nobody wrote down
 * @param until first day after it; {@link LocalDate#MAX} for one that has no end yet
 */
public record Validity(LocalDate from, LocalDate until) {

    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("expected a first day before the end, found " + from + " and " + until);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether there is a day that lies in both. */
    public boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** The days on which it begins to hold, and no longer does, where there are such. */
    public Stream<LocalDate> bounds() {
        return Stream.of(from, until).filter(day -> day.isAfter(LocalDate.MIN) && day.isBefore(LocalDate.MAX));
    }

    /** Whether it has an end, and so a last day. */
    public boolean ends() {
        return until.isBefore(LocalDate.MAX);
    }

    /** The last day, of one that ends. */
    public LocalDate lastDay() {
        return until.minusDays(1);
    }
}
