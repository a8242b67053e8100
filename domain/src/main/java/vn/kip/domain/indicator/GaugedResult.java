package vn.kip.domain.indicator;

import java.util.Optional;
import vn.kip.domain.period.PeriodWindow;

/**
 * An objective that is no share of records, with what it came to.
 *
 * @param window up to when it is known
 * @param entry what was entered by hand, empty of a count of records and where nothing was
 */
public record GaugedResult(GaugedIndicator indicator, Outcome outcome, PeriodWindow window, Optional<Entry<?>> entry) {

    /** State and verdict as those of a share; the fraction of it means nothing. */
    public Figure figure() {
        return new Figure(outcome.state(), new Fraction(0, 0), outcome.met());
    }
}
