package vn.kip.domain.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An average, exact: a sum over so many. Means of months add up to that of the quarter; their averages do not.
 *
 * @param sum in the unit of what is averaged, for example working days; 0 over nothing
 * @param count at least 0
 */
public record Mean(BigDecimal sum, long count) {

    public static final Mean NOTHING = new Mean(BigDecimal.ZERO, 0);

    public Mean {
        if (count < 0 || (count == 0 && sum.signum() != 0)) {
            throw new IllegalArgumentException("expected a sum over some, or 0 over 0, found " + sum + "/" + count);
        }
    }

    public Mean plus(Mean other) {
        return new Mean(sum.add(other.sum), count + other.count);
    }

    /** Rounded for print; empty over nothing. */
    public Optional<BigDecimal> average(int decimals, RoundingMode rounding) {
        return count == 0 ? Optional.empty() : Optional.of(sum.divide(BigDecimal.valueOf(count), decimals, rounding));
    }

    /** Whether a bound allows it, compared exactly; empty over nothing. */
    Optional<Boolean> allowedBy(Bound bound) {
        // sum against bound x count: nothing is divided, so nothing is rounded
        var perOne = new Bound(bound.most(), bound.number().multiply(BigDecimal.valueOf(count)));
        return count == 0 ? Optional.empty() : Optional.of(perOne.allows(sum));
    }
}
