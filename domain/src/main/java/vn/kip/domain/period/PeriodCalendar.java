package vn.kip.domain.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calendar of reporting periods whose months all begin on the same day; quarters, half-years, nine months and years
 * are made of its months.
 */
public enum PeriodCalendar {
    /**
     * Decree 09/2019/NĐ-CP, article 12: a month runs from the 15th of the month before to the 14th, so the first
     * half-year from 15 December to 14 June. Nine months end on 14 September.
     */
    DECREE_09_2019("decree-09-2019", 15, 1),
    /** The plain calendar. */
    CALENDAR("calendar", 1, 0);

    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?");
    private static final int MONTHS = 12;

    private final String id;
    private final int firstDay;
    private final int monthsEarlier;

    PeriodCalendar(String id, int firstDay, int monthsEarlier) {
        this.id = id;
        this.firstDay = firstDay;
        this.monthsEarlier = monthsEarlier;
    }

    /** The name used in configuration and on reports. */
    public String id() {
        return id;
    }

    public static Optional<PeriodCalendar> ofId(String id) {
        return Arrays.stream(values())
                .filter(calendar -> calendar.id.equals(id))
                .findFirst();
    }

    /** The names of all calendars, for messages. */
    public static String ids() {
        return String.join(", ", Arrays.stream(values()).map(PeriodCalendar::id).toList());
    }

    /**
     * The period of a code.
     *
     * @throws UnknownPeriodException when the code is not of a form this calendar has
     */
    public ReportingPeriod period(String code) {
        var match = CODE.matcher(code);
        if (!match.matches()) {
            throw new UnknownPeriodException(code);
        }
        var year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return months(code, year, Integer.parseInt(match.group(2)), 1);
        }
        if (match.group(3) != null) {
            return months(code, year, 3 * Integer.parseInt(match.group(3)) - 2, 3);
        }
        if (match.group(4) != null) {
            return months(code, year, 6 * Integer.parseInt(match.group(4)) - 5, 6);
        }
        return months(code, year, 1, match.group(5) != null ? 9 : MONTHS);
    }

    /** The reporting year in which a period lies, the whole of it. */
    public ReportingPeriod yearOf(ReportingPeriod period) {
        var year = period.code().substring(0, 4);
        return months(year, Integer.parseInt(year), 1, MONTHS);
    }

    private ReportingPeriod months(String code, int year, int first, int count) {
        var start = YearMonth.of(year, first);
        return new ReportingPeriod(id, code, firstDay(start), firstDay(start.plusMonths(count)));
    }

    private LocalDate firstDay(YearMonth month) {
        return month.minusMonths(monthsEarlier).atDay(firstDay);
    }
}
