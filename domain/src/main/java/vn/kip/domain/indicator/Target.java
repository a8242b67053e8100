package vn.kip.domain.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kip.domain.settings.Setting;

/**
 * What an objective sets out to reach.
 *
 * @param percent over 0, up to 100
 */
public record Target(BigDecimal percent) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Reads {@code 95%} or {@code 92.5%}.
     *
     * @throws vn.kip.domain.settings.SettingException when it is none, 0 or more than 100%
     */
    public static Target read(Setting setting) {
        var match = TEXT.matcher(setting.text());
        if (match.matches()) {
            var percent = new BigDecimal(match.group(1));
            if (percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0) {
                return new Target(percent);
            }
        }
        throw setting.error("a share over 0% and up to 100%, such as 95%");
    }

    /** Whether a share reaches it, compared exactly; empty when there is no share. */
    public Optional<Boolean> metBy(Fraction fraction) {
        if (fraction.denominator() == 0) {
            return Optional.empty();
        }
        var reached = HUNDRED.multiply(BigDecimal.valueOf(fraction.numerator()));
        return Optional.of(reached.compareTo(percent.multiply(BigDecimal.valueOf(fraction.denominator()))) >= 0);
    }

    /** The fewest of so many cases that reach it. */
    public long leastOf(long count) {
        return percent.multiply(BigDecimal.valueOf(count))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** How many more of the same cases it would take to reach it; 0 when it is reached. */
    public long lacking(Fraction fraction) {
        return Math.max(0, leastOf(fraction.denominator()) - fraction.numerator());
    }

    /** As it was written: {@code 95%}. */
    public String asText() {
        return percent.toPlainString() + "%";
    }
}
