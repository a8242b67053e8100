package vn.kip.domain.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A reporting period by arithmetic of its own.
 *
 * @param end the first day after it
 * @param yearStart first day of the reporting year in which it lies; likewise {@code yearEnd}
 */
record Span(String calendar, String code, long start, long end, long yearStart, long yearEnd) {

    private static final String DECREE = "decree-09-2019";

    /** Every period of a year in both calendars. */
    static List<Span> ofYear(int year) {
        var spans = new ArrayList<Span>();
        for (var calendar : List.of(DECREE, "calendar")) {
            for (int month = 1; month <= 12; month++) {
                spans.add(span(calendar, year, "-" + (month < 10 ? "0" : "") + month, month - 1, month));
            }
            for (int quarter = 1; quarter <= 4; quarter++) {
                spans.add(span(calendar, year, "-Q" + quarter, 3 * quarter - 3, 3 * quarter));
            }
            spans.add(span(calendar, year, "-H1", 0, 6));
            spans.add(span(calendar, year, "-H2", 6, 12));
            spans.add(span(calendar, year, "-9M", 0, 9));
            spans.add(span(calendar, year, "", 0, 12));
        }
        return spans;
    }

    private static Span span(String calendar, int year, String code, int from, int until) {
        return new Span(
                calendar,
                year + code,
                boundary(calendar, year, from),
                boundary(calendar, year, until),
                boundary(calendar, year, 0),
                boundary(calendar, year, 12));
    }

    /** The day that follows so many months of a year: the first of the next month, by the decree the 15th of the last. */
    private static long boundary(String calendar, int year, int months) {
        if (calendar.equals(DECREE)) {
            return months == 0 ? DayNumber.of(year - 1, 12, 15) : DayNumber.of(year, months, 15);
        }
        return months == 12 ? DayNumber.of(year + 1, 1, 1) : DayNumber.of(year, months + 1, 1);
    }

    /** The day as of which it is known, when that is asked for a day: never after its end. */
    long known(long asOf) {
        return Math.min(end, asOf);
    }
}
