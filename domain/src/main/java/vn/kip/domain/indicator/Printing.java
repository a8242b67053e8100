package vn.kip.domain.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.kip.domain.settings.Setting;

/**
 * How percentages are printed; it never decides whether a target is met.
 *
 * @param decimals 0 to 4
 * @param rounding HALF_UP or DOWN: offices do both
 */
public record Printing(int decimals, RoundingMode rounding) {

    /** Whole percent, half up, as the half-year report does. */
    public static final Printing DEFAULT = new Printing(0, RoundingMode.HALF_UP);

    private static final int MOST_DECIMALS = 4;

    static Printing read(Setting setting) {
        setting.allowing("decimals", "rounding");
        var rounding = setting.child("rounding").map(Printing::rounding).orElse(DEFAULT.rounding);
        var decimals = setting.child("decimals")
                .map(value -> value.wholeNumber(0, MOST_DECIMALS))
                .orElse(DEFAULT.decimals);
        return new Printing(decimals, rounding);
    }

    private static RoundingMode rounding(Setting setting) {
        return switch (setting.text()) {
            case "HALF_UP" -> RoundingMode.HALF_UP;
            case "DOWN" -> RoundingMode.DOWN;
            default -> throw setting.error("HALF_UP or DOWN");
        };
    }

    /** The printed number of percent, or empty when there is nothing to print. */
    public Optional<BigDecimal> percent(Fraction fraction) {
        return fraction.percent(decimals, rounding);
    }
}
