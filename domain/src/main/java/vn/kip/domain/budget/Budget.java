package vn.kip.domain.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.kip.domain.indicator.Indicator;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.indicator.Target;
import vn.kip.domain.period.PeriodWindow;

/**
 * What a share with a target can bear until its period ends.
 *
 * @param standing in one word
 * @param expected how many new cases come until the end at today's pace, rounded down; 0 without a pace
 * @param bearable the most failures, among open and expected cases, with which the target is still reached; empty when it
 *     is missed even without any, or nothing can be expected
 * @param needed the fewest successes in a row from now after which the share stands at its target, open cases first and
 *     then new ones; 0 when it stands there now; empty when no number suffices (a failure against 100 %), or nothing is
 *     counted
 * @param missesOn the day, at the pace's failures, by whose end more have failed than is bearable; empty when that does
 *     not happen before the end, or has happened
 */
public record Budget(
        Standing standing, long expected, OptionalLong bearable, OptionalLong needed, Optional<LocalDate> missesOn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a share stands before the end of its period. */
    public enum Standing {
        /** Nothing counted, or not a day known: no pace to expect anything by. */
        NO_PACE,
        /** The target is still reached, at the pace's volume and with no more than the bearable failures. */
        WITHIN,
        /** The target is missed even if all that is open and expected succeeds. */
        OUT_OF_REACH,
        /** The period is over: nothing more can fail or succeed. */
        CLOSED
    }

    /**
     * The budget of an indicator, at the pace of the period so far; of one whose formula is yearly until the end of the
     * reporting year.
     *
     * @param rows tallies of the records of the indicator's formula; of the reporting year when the formula is yearly
     * @param window that of the indicator
     * @return empty when the counts contradict each other
     */
    public static Optional<Budget> of(Indicator indicator, List<TallyRow> rows, PeriodWindow window) {
        var yearly = indicator.formula().yearly();
        var span = yearly ? new PeriodWindow(window.year(), window.year(), window.until()) : window;
        return Cases.of(indicator.formula(), rows, indicator.timing())
                .map(cases -> of(cases, indicator.target(), span));
    }

    /** The budget at the pace of the period so far. */
    public static Budget of(Cases cases, Target target, PeriodWindow window) {
        return of(cases, target, window, Pace.soFar(cases, window));
    }

    /** The budget at another pace, such as that of the last thirty days. */
    public static Budget of(Cases cases, Target target, PeriodWindow window, Pace pace) {
        var needed = needed(cases, target);
        if (window.daysAhead() == 0) {
            return new Budget(Standing.CLOSED, 0, OptionalLong.empty(), needed, Optional.empty());
        }
        if (cases.all() == 0 || !pace.known()) {
            return new Budget(Standing.NO_PACE, 0, OptionalLong.empty(), needed, Optional.empty());
        }
        var expected = pace.casesOver(window.daysAhead());
        var spare = cases.reached() + cases.open() + expected - target.leastOf(cases.all() + expected);
        if (spare < 0) {
            return new Budget(Standing.OUT_OF_REACH, expected, OptionalLong.empty(), needed, Optional.empty());
        }
        // no more can fail than is still to be decided
        var bearable = Math.min(spare, cases.open() + expected);
        return new Budget(
                Standing.WITHIN, expected, OptionalLong.of(bearable), needed, missesOn(bearable, window, pace));
    }

    private static Optional<LocalDate> missesOn(long bearable, PeriodWindow window, Pace pace) {
        if (pace.missed() == 0) {
            return Optional.empty();
        }
        var day = pace.daysUntil(bearable + 1);
        // the first day to come is the first that is not known
        return day > window.daysAhead()
                ? Optional.empty()
                : Optional.of(window.until().plusDays(day - 1));
    }

    private static OptionalLong needed(Cases cases, Target target) {
        if (cases.all() == 0) {
            return OptionalLong.empty();
        }
        var lacking = Math.max(0, target.leastOf(cases.all()) - cases.reached());
        if (lacking <= cases.open()) {
            return OptionalLong.of(lacking);
        }
        // every success beyond the open cases is a new case too: (n + s) / (d + s - open) >= t
        var failing = HUNDRED.subtract(target.percent());
        if (failing.signum() == 0) {
            return OptionalLong.empty();
        }
        var missing = target.percent()
                .multiply(BigDecimal.valueOf(cases.decided()))
                .subtract(HUNDRED.multiply(BigDecimal.valueOf(cases.reached())));
        return OptionalLong.of(missing.divide(failing, 0, RoundingMode.CEILING).longValueExact());
    }
}
