package vn.kip.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.contribution.TimingRule;

class FigureTest {

    @ParameterizedTest(name = "{0}/{1} against {2} %")
    @CsvSource({
        "59, 62, 91, true",
        "93, 100, 95, false",
        // compared before rounding: 94.96 % prints as 95 % and misses
        "2374, 2500, 95, false",
        "19, 20, 95, true",
        "3, 5, 90, false"
    })
    void comparesWithTheTargetExactly(long numerator, long denominator, BigDecimal target, boolean met) {
        var figure = Figure.of(
                indicator(target, Formula.RESOLVED_ONLY), new Fraction(numerator, denominator), day("2023-06-15"));

        assertThat(figure)
                .isEqualTo(new Figure(
                        Figure.State.VALUE, new Fraction(numerator, denominator), java.util.Optional.of(met)));
    }

    @Test
    void hasNoDataWhenNothingWasCounted() {
        var figure = Figure.of(indicator(BigDecimal.TEN, Formula.RESOLVED_ONLY), new Fraction(0, 0), day("2023-06-15"));

        assertThat(figure.state()).isEqualTo(Figure.State.NO_DATA);
        assertThat(figure.met()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2023-06-15, NOT_YET_DONE",
        "1, 2023-06-15, VALUE",
        "0, 2023-12-31, NOT_YET_DONE",
        "0, 2024-01-01, VALUE"
    })
    void isNotYetDoneUntilTheFirstAuditOrTheDayItWasDueBy(long done, LocalDate until, Figure.State state) {
        var figure = Figure.of(
                indicator(BigDecimal.valueOf(100), Formula.AUDITED_OF_PROGRAMME), new Fraction(done, 12), until);

        assertThat(figure.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}/{1} prints {2} or {3}")
    @CsvSource({
        "59, 62, 95, 95",
        // 43 of 45 agencies were printed as 95 % by an office that cuts off
        "43, 45, 96, 95",
        "307, 322, 95, 95",
        "1, 200, 1, 0"
    })
    void roundsOnlyForPrintInOneOfTwoWays(long numerator, long denominator, BigDecimal halfUp, BigDecimal down) {
        var fraction = new Fraction(numerator, denominator);

        assertThat(fraction.percent(0, RoundingMode.HALF_UP)).contains(halfUp);
        assertThat(fraction.percent(0, RoundingMode.DOWN)).contains(down);
    }

    @Test
    void refusesAShareOfMoreThanAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fraction(3, 2))
                .withMessage("expected a numerator from 0 to the denominator, found 3/2");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Indicator indicator(BigDecimal target, Formula formula) {
        return new Indicator(
                "x",
                "01",
                new LocalizedText("x", "x"),
                new Target(target),
                formula,
                TimingRule.INSTANT_CURRENT,
                List.of(),
                day("2023-12-31"),
                AsOf.REPORT,
                List.of(),
                List.of());
    }
}
