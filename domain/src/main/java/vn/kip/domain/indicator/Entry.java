package vn.kip.domain.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.period.PeriodWindow;

/**
 * A value that somebody entered by hand, with what stands behind it.
 *
 * @param on the day it was entered
 * @param by the office that entered it, empty where it does not say; never a person
 * @param document the evidence; a value without any is refused
 * @param period the code of the period it is for; null when it is for those periods that it was entered in
 */
public record Entry<V>(
        V value,
        LocalDate on,
        String by,
        String document,
        @Nullable String period) {

    /** Whether it is for the period of a window, and known in it. */
    boolean isFor(PeriodWindow window) {
        if (period != null) {
            return period.equals(window.period().code());
        }
        return window.period().contains(on) && on.isBefore(window.until());
    }
}
