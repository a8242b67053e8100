package vn.kip.standalone.sample.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The working days around the first half-year of 2023, numbered in their order. */
public final class WorkingDays {

    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 29);

    /** Days off of state agencies from Monday to Friday. */
    private static final Set<LocalDate> OFF = Set.of(
            LocalDate.of(2022, 4, 11),
            LocalDate.of(2022, 5, 2),
            LocalDate.of(2022, 5, 3),
            LocalDate.of(2022, 9, 1),
            LocalDate.of(2022, 9, 2),
            LocalDate.of(2023, 1, 2),
            LocalDate.of(2023, 1, 20),
            LocalDate.of(2023, 1, 23),
            LocalDate.of(2023, 1, 24),
            LocalDate.of(2023, 1, 25),
            LocalDate.of(2023, 1, 26),
            LocalDate.of(2023, 5, 1),
            LocalDate.of(2023, 5, 2),
            LocalDate.of(2023, 5, 3),
            LocalDate.of(2023, 9, 1),
            LocalDate.of(2023, 9, 4));

    private final List<LocalDate> days;

    public WorkingDays() {
        days = FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !OFF.contains(day))
                .toList();
    }

    /** The working day of a number. */
    public LocalDate day(int number) {
        return days.get(number);
    }

    /** The number of the first working day that is not before {@code day}. */
    public int firstFrom(LocalDate day) {
        var found = Collections.binarySearch(days, day);
        return found < 0 ? -found - 1 : found;
    }
}
