package vn.kip.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.indicator.Fraction;

class IntervalTest {

    @ParameterizedTest(name = "{0}/{1}: {2} to {3} %")
    @CsvSource({
        // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3
        "81, 263, 25.5, 36.6",
        "15, 148, 6.2, 16.0",
        "0, 20, 0.0, 16.1",
        "1, 29, 0.6, 17.2",
        // the slips of the half-year report, by hand: (59 + 1.921 ± 1.96·√(59·3/62 + 0.960)) / (62 + 3.841)
        "59, 62, 86.7, 98.3",
        "3, 5, 23.1, 88.2",
        "20, 20, 83.9, 100.0",
        "1, 1, 20.7, 100.0",
        "0, 1, 0.0, 79.3",
    })
    void spansTheSharesThatTheSampleStandsFor(long numerator, long denominator, BigDecimal low, BigDecimal high) {
        assertThat(Interval.wilson95(new Fraction(numerator, denominator))).contains(new Interval(low, high));
    }

    @Test
    void spansNothingWhenNothingWasCounted() {
        assertThat(Interval.wilson95(new Fraction(0, 0))).isEmpty();
    }

    /** Its ends are the shares p at which the sample is exactly z standard errors away: (k/n - p)² = z²·p(1-p)/n. */
    @ParameterizedTest
    @MethodSource("samples")
    void endsWhereTheSampleIsJustProbable(Fraction sample) {
        var n = (double) sample.denominator();
        var share = sample.numerator() / n;
        var z = 1.959963984540054;
        // p²(1 + z²/n) - p(2k/n + z²/n) + (k/n)² = 0
        var a = 1 + z * z / n;
        var b = 2 * share + z * z / n;
        var root = Math.sqrt(b * b - 4 * a * share * share);

        var interval = Interval.wilson95(sample).orElseThrow();
        assertThat(interval.low().doubleValue()).isCloseTo(100 * (b - root) / (2 * a), within(0.0501));
        assertThat(interval.high().doubleValue()).isCloseTo(100 * (b + root) / (2 * a), within(0.0501));
    }

    static Stream<Fraction> samples() {
        var random = new Random(20230614);
        return Stream.generate(() -> {
                    var counted = 1 + random.nextInt(2000);
                    return new Fraction(random.nextInt(counted + 1), counted);
                })
                .limit(200);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "29, true", "30, false", "62, false"})
    void warnsOfFewerThanThirty(long counted, boolean warns) {
        assertThat(SampleSize.DEFAULT.warnsOf(new Fraction(0, counted))).isEqualTo(warns);
    }

    @Test
    void refusesASampleOfNone() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampleSize(0))
                .withMessage("expected a sample of at least 1, found 0");
        assertThat(new SampleSize(1).warnsOf(new Fraction(1, 1))).isFalse();
    }
}
