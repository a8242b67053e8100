package vn.kip.domain.proof;

import java.time.Instant;
import java.time.LocalDate;

/** Days as numbers from 1970-01-01, by a calendar and a zone (seven hours ahead) that are written out here. */
final class DayNumber {

    /** Later than every day. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long DAY = 24 * 60 * 60;
    private static final long AHEAD = 7 * 60 * 60;
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FIRST_YEAR = 1970;
    private static final long[] YEARS = years(100);

    private DayNumber() {}

    static long of(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond() + AHEAD, DAY);
    }

    /** The moment at which a day begins. */
    static Instant start(long day) {
        return Instant.ofEpochSecond(day * DAY - AHEAD);
    }

    static long of(LocalDate day) {
        return of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** {@code 2023-05-31}. */
    static long of(String text) {
        return of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(5, 7)),
                Integer.parseInt(text.substring(8, 10)));
    }

    static long of(int year, int month, int day) {
        var days = YEARS[year - FIRST_YEAR] + day - 1;
        for (int m = 1; m < month; m++) {
            days += LENGTHS[m - 1] + (m == 2 && leap(year) ? 1 : 0);
        }
        return days;
    }

    private static long[] years(int count) {
        var starts = new long[count];
        for (int i = 1; i < count; i++) {
            starts[i] = starts[i - 1] + (leap(FIRST_YEAR + i - 1) ? 366 : 365);
        }
        return starts;
    }

    /** Whether it is a Saturday or Sunday; the first day of all was a Thursday. */
    static boolean weekend(long day) {
        var afterMonday = (day + 3) % 7;
        return afterMonday == 5 || afterMonday == 6;
    }

    private static boolean leap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
