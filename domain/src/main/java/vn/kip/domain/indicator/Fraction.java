package vn.kip.domain.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share, exact: so many of so many.
 *
 * @param numerator 0 to {@code denominator}
 */
public record Fraction(long numerator, long denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Fraction {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "expected a numerator from 0 to the denominator, found " + numerator + "/" + denominator);
        }
    }

    public Fraction plus(Fraction other) {
        return new Fraction(numerator + other.numerator, denominator + other.denominator);
    }

    /**
     * In percent, 0 to 100, rounded for print.
     *
     * @return empty when the denominator is 0: nothing counted is neither 0 % nor 100 %
     */
    public Optional<BigDecimal> percent(int decimals, RoundingMode rounding) {
        if (denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(HUNDRED.multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), decimals, rounding));
    }
}
