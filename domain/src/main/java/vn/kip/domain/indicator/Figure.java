package vn.kip.domain.indicator;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The result of an indicator.
 *
 * @param met whether the target is reached; empty unless the state is {@link State#VALUE}
 */
public record Figure(State state, Fraction fraction, Optional<Boolean> met) {

    /** What kind of answer a result is. */
    public enum State {
        VALUE,
        /** Planned, not begun, and not yet late: a blank in the report, not 0 %. */
        NOT_YET_DONE,
        /** Nothing to measure: the denominator is 0. */
        NO_DATA
    }

    /** The result of {@code fraction} when days before {@code until} are known. */
    static Figure of(Indicator indicator, Fraction fraction, LocalDate until) {
        if (fraction.denominator() == 0) {
            return new Figure(State.NO_DATA, fraction, Optional.empty());
        }
        if (indicator.formula().yearly() && fraction.numerator() == 0 && !overdue(indicator, until)) {
            return new Figure(State.NOT_YET_DONE, fraction, Optional.empty());
        }
        return new Figure(State.VALUE, fraction, indicator.target().metBy(fraction));
    }

    private static boolean overdue(Indicator indicator, LocalDate until) {
        var dueBy = indicator.dueBy();
        return dueBy != null && until.isAfter(dueBy);
    }
}
