package vn.kip.domain.period;

import java.time.LocalDate;

/** What a working calendar is asked for here. */
@FunctionalInterface
public interface WorkingDays {

    /**
     * The so-manieth working day after a day; the day itself is not counted.
     *
     * @param count at least 1
     */
    LocalDate after(LocalDate day, int count);
}
