package vn.kip.domain.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import vn.kip.domain.indicator.Fraction;

/**
 * Wilson's score interval of a share, at 95 %.
 *
 * <p>It fits shares near 0 and 100 % and small samples, where the usual "plus or minus" leaves the scale (E. B. Wilson,
 * Journal of the American Statistical Association 22, 1927).
 *
 * @param low in percent, 0 to 100, with one decimal, rounded half up; likewise {@code high}
 */
public record Interval(BigDecimal low, BigDecimal high) {

    /** The 97.5 % point of the normal distribution. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");

    private static final BigDecimal Z_SQUARED = Z.multiply(Z);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int DECIMALS = 1;

    /** The interval of a share; empty when nothing was counted. */
    public static Optional<Interval> wilson95(Fraction fraction) {
        if (fraction.denominator() == 0) {
            return Optional.empty();
        }
        // (k + z²/2 ± z·√(k(n−k)/n + z²/4)) / (n + z²)
        var n = BigDecimal.valueOf(fraction.denominator());
        var k = BigDecimal.valueOf(fraction.numerator());
        var spread = k.multiply(n.subtract(k))
                .divide(n, PRECISION)
                .add(Z_SQUARED.divide(TWO.multiply(TWO), PRECISION))
                .sqrt(PRECISION)
                .multiply(Z);
        var centre = k.add(Z_SQUARED.divide(TWO, PRECISION));
        var width = n.add(Z_SQUARED);
        return Optional.of(new Interval(percent(centre.subtract(spread), width), percent(centre.add(spread), width)));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        var percent = HUNDRED.multiply(part).divide(whole, PRECISION);
        // of none and of all the formula gives 0 and 100 but for the last digit of the root
        return percent.max(BigDecimal.ZERO).min(HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
