package vn.kip.report.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Printing;

/**
 * A fraction as it is written: its two numbers, their difference, and the percentage rounded for print.
 *
 * @param percent a dash when nothing was counted
 * @param bar length of a bar that stands for it, 0 to 100
 */
public record Share(
        LocalizedText numerator,
        LocalizedText denominator,
        LocalizedText missed,
        LocalizedText percent,
        BigDecimal bar) {

    private static final LocalizedText DASH = new LocalizedText("–", "–");
    private static final int BAR_DECIMALS = 2;

    private static Share of(Fraction fraction, Printing printing) {
        return new Share(
                number(fraction.numerator()),
                number(fraction.denominator()),
                number(fraction.denominator() - fraction.numerator()),
                printing.percent(fraction).map(Share::percent).orElse(DASH),
                fraction.percent(BAR_DECIMALS, RoundingMode.DOWN).orElse(BigDecimal.ZERO));
    }

    /** A fraction of which no percentage is shown, for what is not yet done is not 0%. */
    static Share blank(Fraction fraction) {
        return new Share(
                number(fraction.numerator()),
                number(fraction.denominator()),
                number(fraction.denominator() - fraction.numerator()),
                DASH,
                BigDecimal.ZERO);
    }

    /** Of the official figure itself or of a part or variant of it. */
    static Share of(Fraction fraction, Verdict verdict, Printing printing) {
        return verdict == Verdict.NOT_YET_DONE ? blank(fraction) : of(fraction, printing);
    }

    static LocalizedText number(long number) {
        return Language.both(language -> language.number(number));
    }

    static LocalizedText percent(BigDecimal percent) {
        return Language.both(language -> language.percent(percent));
    }
}
