package vn.kip.domain.indicator;

import java.math.BigDecimal;
import vn.kip.domain.settings.Setting;

/**
 * A number to reach, or not to go over; the number itself is good either way.
 *
 * @param most whether it is the most allowed; else it is the least
 */
public record Bound(boolean most, BigDecimal number) {

    private static final int MOST_DECIMALS = 4;

    /** Reads {@code {atLeast: 3}} or {@code {atMost: 20}}, at least 0 and with up to four decimals. */
    static Bound read(Setting setting) {
        setting.allowing("atLeast", "atMost");
        var least = setting.child("atLeast");
        var most = setting.child("atMost");
        if (least.isPresent() == most.isPresent()) {
            throw setting.error("either atLeast or atMost", least.isPresent() ? "both" : "neither");
        }
        return new Bound(most.isPresent(), decimal(least.or(() -> most).orElseThrow()));
    }

    static BigDecimal decimal(Setting setting) {
        try {
            var number = new BigDecimal(setting.text());
            if (number.signum() >= 0 && number.scale() >= 0 && number.scale() <= MOST_DECIMALS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the place
        }
        throw setting.error("a number from 0 with up to four decimals");
    }

    boolean allows(BigDecimal found) {
        return most ? found.compareTo(number) <= 0 : found.compareTo(number) >= 0;
    }

    /** {@code <= 20} or {@code >= 3}. */
    public String asText() {
        return (most ? "<= " : ">= ") + number.toPlainString();
    }
}
