package vn.kip.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.budget.Budget.Standing;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.PetitionBalance;
import vn.kip.domain.indicator.Target;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;

class BudgetTest {

    /** 91 of the 182 days of the half-year are over, so as much again is to come. */
    private static final String HALFWAY = "2023-03-16";

    @ParameterizedTest(name = "{0}/{1} against {2} % as of {3}")
    @CsvSource({
        // 100 more: 160 of 200 needed, 190 possible; at 10 failures in 91 days the 31st comes on the 283rd
        "90, 100, 80, 2023-03-16, WITHIN, 100, 30, 0, ",
        // exactly on target: 190 of 200 needed, 195 possible; the 6th failure would take 110 days
        "95, 100, 95, 2023-03-16, WITHIN, 100, 5, 0, ",
        // below: 193 possible; the 4th of 7 failures in 91 days comes by the 52nd; (93 + 40) / 140 = 95 %
        "93, 100, 95, 2023-03-16, WITHIN, 100, 3, 40, 2023-05-06",
        // the 6th of 6 failures comes by the very last day, 94.5 % of 200 being 189 of 194 possible
        "94, 100, 94.5, 2023-03-16, WITHIN, 100, 5, 10, 2023-06-14",
        // bearable is the last: 189 of 200 needed, 90 + 100 possible, the 2nd of 10 failures by the 19th day
        "90, 100, 94.5, 2023-03-16, WITHIN, 100, 1, 82, 2023-04-03",
        "89, 100, 94.5, 2023-03-16, WITHIN, 100, 0, 100, 2023-03-24",
        "88, 100, 94.5, 2023-03-16, OUT_OF_REACH, 100, , 119, ",
        // ten days left: five more at 100 in 172 days, and 100 of 105 needed
        "50, 100, 95, 2023-06-05, OUT_OF_REACH, 5, , 900, ",
        // against 100 % a failure is never made good
        "99, 100, 100, 2023-03-16, OUT_OF_REACH, 100, , , ",
        "100, 100, 100, 2023-03-16, WITHIN, 100, 0, 0, ",
        // no more can fail than is still to come: on the last day 5.52 cases, and 0.55, both rounded down
        "1000, 1000, 50, 2023-06-14, WITHIN, 5, 5, 0, ",
        "100, 100, 50, 2023-06-14, WITHIN, 0, 0, 0, ",
        // the last day, and the period over
        "94, 100, 95, 2023-06-14, OUT_OF_REACH, 0, , 20, ",
        "94, 100, 95, 2023-06-15, CLOSED, 0, , 20, ",
        "95, 100, 95, 2023-06-15, CLOSED, 0, , 0, ",
        // the first day is not over, or nothing is counted yet
        "0, 0, 95, 2022-12-15, NO_PACE, 0, , , ",
        "0, 0, 95, 2023-03-16, NO_PACE, 0, , , ",
        "1, 2, 95, 2022-12-15, NO_PACE, 0, , 18, ",
        // one day known: 2 cases a day for 181 days, 346 of 364 needed, 363 possible; the 18th failure on the 18th day
        "1, 2, 95, 2022-12-16, WITHIN, 362, 17, 18, 2023-01-02",
    })
    void bearsWhatStillReachesTheTarget(
            long numerator,
            long denominator,
            BigDecimal target,
            String asOf,
            Standing standing,
            long expected,
            @Nullable Long bearable,
            @Nullable Long needed,
            @Nullable LocalDate missesOn) {
        assertThat(Budget.of(Cases.of(new Fraction(numerator, denominator)), new Target(target), window(asOf)))
                .isEqualTo(new Budget(
                        standing, expected, optional(bearable), optional(needed), Optional.ofNullable(missesOn)));
    }

    @Test
    void countsOpenCasesAsSuchThatMaySucceedOrFail() {
        // five petitions, three handled on time, two open: 9 of 10 needed, 10 possible; 2 more make it 5 of 5
        var petitions = new Cases(3, 0, 2, 5);

        assertThat(Budget.of(petitions, ninety(), window(HALFWAY)))
                .isEqualTo(new Budget(Standing.WITHIN, 5, OptionalLong.of(1), OptionalLong.of(2), Optional.empty()));
        // with one of them late it takes both open ones, and one new success after each other: (4 + 5) / 10
        assertThat(Budget.of(new Cases(3, 1, 1, 5), ninety(), window(HALFWAY)).needed())
                .hasValue(6);
    }

    @Test
    void expectsNoMoreOfWhatWasCarriedOver() {
        // ten to be resolved, eight of them from before: two more at the same pace, 11 of 12 needed, 12 possible
        var dossiers = Cases.of(new Form06a(10, 1, 1, 8, 6, 2, 4, 0, 4, 4, 0));

        var budget = Budget.of(dossiers, ninety(), window(HALFWAY));
        assertThat(budget.expected()).isEqualTo(2);
        assertThat(budget.bearable()).hasValue(1);
    }

    @Test
    void foreseesTheDayByThePaceOfTheLatestDays() {
        // 195 of 200; 30 more a week in the last week, three of them late: 390 more over 91 days,
        // 561 of 590 needed, 585 possible, and the 25th failure after 58.3 days
        var cases = Cases.of(new Fraction(195, 200));
        var budget = Budget.of(
                cases, new Target(BigDecimal.valueOf(95)), window(HALFWAY), Pace.latest(new Fraction(27, 30), 7));

        assertThat(budget)
                .isEqualTo(new Budget(
                        Standing.WITHIN,
                        390,
                        OptionalLong.of(24),
                        OptionalLong.of(0),
                        Optional.of(LocalDate.parse("2023-05-13"))));
    }

    @Test
    void goesOnWithOpenCasesWhenNothingNewComesIn() {
        var carriedOver = new Cases(8, 1, 1, 0);

        assertThat(Budget.of(carriedOver, ninety(), window(HALFWAY)))
                .isEqualTo(new Budget(
                        Standing.WITHIN,
                        0,
                        OptionalLong.of(0),
                        OptionalLong.of(1),
                        Optional.of(LocalDate.parse("2023-06-14"))));
    }

    @Test
    void sortsDossiersAndPetitionsByWhatCanBecomeOfThem() {
        // Kiên Giang, second quarter of 2020: late and overdue are missed for good
        assertThat(Cases.of(new Form06a(260752, 0, 252947, 7805, 254754, 200000, 53779, 975, 5998, 4517, 1481)))
                .isEqualTo(new Cases(253779, 2456, 4517, 252947));
        assertThat(Cases.of(new PetitionBalance(9, 7, 5, 3, 2, 1, 1))).isEqualTo(new Cases(3, 4, 2, 7));
    }

    /** Trying every number of failures, and every number of successes in a row. */
    @ParameterizedTest
    @MethodSource("situations")
    void agreesWithTryingItOut(Cases cases, Target target, PeriodWindow window) {
        var budget = Budget.of(cases, target, window);

        var more = budget.expected();
        var most = OptionalLong.empty();
        for (long failures = 0; failures <= cases.open() + more; failures++) {
            var reached = cases.reached() + cases.open() + more - failures;
            if (target.metBy(new Fraction(reached, cases.all() + more)).orElseThrow()) {
                most = OptionalLong.of(failures);
            }
        }
        assertThat(budget.bearable()).isEqualTo(most);
        budget.needed().ifPresent(needed -> {
            assertThat(metAfter(cases, target, needed)).isTrue();
            assertThat(needed == 0 || !metAfter(cases, target, needed - 1)).isTrue();
        });
    }

    private static boolean metAfter(Cases cases, Target target, long successes) {
        var all = cases.all() + Math.max(0, successes - cases.open());
        return target.metBy(new Fraction(cases.reached() + successes, all)).orElseThrow();
    }

    static Stream<Object[]> situations() {
        var random = new Random(90_95_100);
        return Stream.generate(() -> {
                    var reached = random.nextInt(60);
                    var missed = random.nextInt(10);
                    var open = 1 + random.nextInt(5);
                    var cases = new Cases(reached, missed, open, random.nextInt(reached + missed + open + 1));
                    var target = new Target(BigDecimal.valueOf(500 + random.nextInt(500), 1));
                    return new Object[] {
                        cases,
                        target,
                        window(LocalDate.parse("2022-12-16")
                                .plusDays(random.nextInt(181))
                                .toString())
                    };
                })
                .limit(300);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, 0, 0", "2, -1, 0, 0", "2, 0, -1, 0", "0, 0, 0, -1", "1, 1, 1, 4"})
    void refusesCountsThatCannotBe(long reached, long missed, long open, long arrived) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cases(reached, missed, open, arrived))
                .withMessageStartingWith("expected counts from 0, and no more arrived than there are, found ");
        assertThat(new Cases(1, 1, 1, 3).all()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
    void refusesAPaceThatCannotBe(long cases, long missed, long days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(cases, missed, days))
                .withMessage("expected counts and days from 0, found " + cases + ", " + missed + " and " + days);
    }

    private static Target ninety() {
        return new Target(BigDecimal.valueOf(90));
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static PeriodWindow window(String asOf) {
        var calendar = PeriodCalendar.DECREE_09_2019;
        return PeriodWindow.asOf(calendar, calendar.period("2023-H1"), LocalDate.parse(asOf));
    }
}
