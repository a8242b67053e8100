package vn.kip.domain.limit;

import java.time.LocalDate;
import vn.kip.domain.calendar.WorkingCalendar;

/**
 * How long the law gives for a procedure (thời hạn giải quyết).
 *
 * <p>The day on which the clock starts is not counted: day 1 is the day after it (Civil Code 91/2015/QH13, article 147.2;
 * one-stop systems appoint in the same way). A limit whose last day is a day off ends on the next working day (article
 * 148). Hours run from the moment itself (article 147.1).
 *
 * @param amount from 0 to 9999; 0 is the same day, in whatever unit
 */
public record TimeLimit(int amount, Unit unit) {

    /** What is decided at once or on the day of its receipt; it needs no appointment slip (NĐ 61/2018, article 17.4). */
    public static final TimeLimit SAME_DAY = new TimeLimit(0, Unit.WORKING_DAYS);

    private static final int MOST = 9999;

    /** In what a limit is counted. */
    public enum Unit {
        /** Ngày làm việc. */
        WORKING_DAYS(true),
        /** Ngày: every day counts, but the last may not be a day off. */
        CALENDAR_DAYS(false),
        /** Tháng: to the same day of the month, or to its last where there is no such day. */
        MONTHS(false),
        /** Giờ: hours in which the office is open, as one-stop systems keep them, eight to a usual day. */
        WORKING_HOURS(true);

        private final boolean onlyWorkingTime;

        Unit(boolean onlyWorkingTime) {
            this.onlyWorkingTime = onlyWorkingTime;
        }
    }

    public TimeLimit {
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("expected an amount from 0 to " + MOST + ", found " + amount);
        }
        unit = amount == 0 ? Unit.WORKING_DAYS : unit;
    }

    /** Whether it ends with a day, and not at a moment that hours lead to. */
    boolean endsWithADay() {
        return unit != Unit.WORKING_HOURS;
    }

    /** Whether nights and days off do not count, neither for the limit nor for what is taken off it. */
    boolean countsOnlyWorkingTime() {
        return unit.onlyWorkingTime;
    }

    /** The last day of a limit in days or months, a working day when {@code first} is one. */
    LocalDate lastDay(WorkingCalendar calendar, LocalDate first) {
        return switch (unit) {
            case CALENDAR_DAYS -> calendar.workingDayFrom(first.plusDays(amount));
            case MONTHS -> calendar.workingDayFrom(first.plusMonths(amount));
            default -> calendar.plusWorkingDays(first, amount);
        };
    }
}
