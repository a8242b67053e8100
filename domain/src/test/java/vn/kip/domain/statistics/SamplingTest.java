package vn.kip.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.Fraction;

class SamplingTest {

    @ParameterizedTest(name = "{0} of {1} slips")
    @CsvSource({
        // (59 + 1.9207 -/+ 1.96 * sqrt(59*3/62 + 0.9604)) / 65.8415 = 86.71 and 98.34 %
        "59, 62, 86.7, 98.3, false",
        "28, 30, 78.7, 98.2, false",
        "27, 29, 78.0, 98.1, true",
    })
    void givesTheIntervalOfSlipsAndWarnsOfFewerThanThirty(
            long satisfied, long rated, String low, String high, boolean small) {
        assertThat(Sampling.of(Formula.SATISFIED_OF_RATED, new Fraction(satisfied, rated)))
                .hasValueSatisfying(sampling -> {
                    assertThat(sampling.interval().low()).hasToString(low);
                    assertThat(sampling.interval().high()).hasToString(high);
                    assertThat(sampling.small()).isEqualTo(small);
                });
    }

    @Test
    void saysNothingOfNoSlips() {
        assertThat(Sampling.of(Formula.SATISFIED_OF_RATED, new Fraction(0, 0))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Formula.class, names = "SATISFIED_OF_RATED", mode = EnumSource.Mode.EXCLUDE)
    void takesCompleteCountsForNoSample(Formula formula) {
        assertThat(Sampling.of(formula, new Fraction(1, 2))).isEmpty();
    }
}
