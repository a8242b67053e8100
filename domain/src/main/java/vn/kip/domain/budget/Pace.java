package vn.kip.domain.budget;

import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.period.PeriodWindow;

/**
 * How many new cases came in over some days, and how many failures.
 *
 * @param missed of the cases that were decided on these days, those that missed
 * @param days at least 0; over no days there is no pace
 */
public record Pace(long cases, long missed, long days) {

    public Pace {
        if (cases < 0 || missed < 0 || days < 0) {
            throw new IllegalArgumentException(
                    "expected counts and days from 0, found " + cases + ", " + missed + " and " + days);
        }
    }

    /** The pace of the known part of a period. */
    public static Pace soFar(Cases cases, PeriodWindow window) {
        return new Pace(cases.arrived(), cases.missed(), window.daysKnown());
    }

    /** The pace of the latest days alone, for a share whose cases are all decided. */
    public static Pace latest(Fraction fraction, long days) {
        return new Pace(fraction.denominator(), fraction.denominator() - fraction.numerator(), days);
    }

    /** Whether anything can be expected by it. */
    boolean known() {
        return days > 0;
    }

    /** How many whole cases come in over so many days. */
    long casesOver(long ahead) {
        return Math.multiplyExact(cases, ahead) / days;
    }

    /** By the end of which day, counted from 1, so many failures have come; {@code missed} must not be 0. */
    long daysUntil(long failures) {
        return (Math.multiplyExact(failures, days) + missed - 1) / missed;
    }
}
