package vn.kip.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.limit.Limits.OFFICE;
import static vn.kip.domain.limit.Limits.ZONE;
import static vn.kip.domain.limit.Limits.at;
import static vn.kip.domain.limit.Limits.limit;
import static vn.kip.domain.limit.Limits.pauses;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.limit.DueComparison.Outcome;

/** Five working days from Monday 2023-06-05 are due on Monday 2023-06-12 at 17:00. */
class DueComparisonTest {

    private static final DueDates DATES = new DueDates(OFFICE, DueRules.DEFAULT, ZONE);
    private static final LimitReading FIVE_DAYS = new LimitReading.Understood(limit("5 WORKING_DAYS"));
    private static final LocalDate RECOMPUTED = LocalDate.parse("2023-06-12");

    @ParameterizedTest(name = "{0}: {1} by {2}, {3}")
    @CsvSource({
        "2023-06-12, EQUAL,          0, the same day",
        "2023-06-13, SOURCE_LATER,   1, the next",
        "2023-06-16, SOURCE_LATER,   4, to Friday",
        "2023-06-17, SOURCE_LATER,   4, a Saturday is no working day more",
        "2023-06-19, SOURCE_LATER,   5, over a weekend",
        "2023-06-11, SOURCE_EARLIER, 1, a Sunday: Monday lies between",
        "2023-06-09, SOURCE_EARLIER, 1, the Friday before",
        "2023-06-08, SOURCE_EARLIER, 2, the Thursday before",
    })
    void comparesByTheDay(LocalDate promised, Outcome outcome, int workingDays, String why) {
        var on = DATES.compare(FIVE_DAYS, at("2023-06-05T09:00"), List.of(), new Due.On(promised));
        var at = DATES.compare(FIVE_DAYS, at("2023-06-05T09:00"), List.of(), new Due.At(at(promised + "T23:59:59")));

        assertThat(on).as(why).isEqualTo(new DueComparison(outcome, workingDays, RECOMPUTED, promised, null));
        assertThat(at).isEqualTo(on);
    }

    @Test
    void tellsThatOnlyDaysOffLieBetween() {
        // due on Friday 2023-06-09, promised for Saturday
        var four = new LimitReading.Understood(limit("4 WORKING_DAYS"));

        assertThat(DATES.compare(four, at("2023-06-05T09:00"), List.of(), new Due.On(LocalDate.parse("2023-06-10"))))
                .isEqualTo(new DueComparison(
                        Outcome.SOURCE_LATER, 0, LocalDate.parse("2023-06-09"), LocalDate.parse("2023-06-10"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "'',        2023-06-05T09:00, '',                  2023-06-12, NO_LIMIT",
        "soon,      2023-06-05T09:00, '',                  2023-06-12, LIMIT_NOT_UNDERSTOOD",
        "5 ngày,    ,                 '',                  2023-06-12, NOT_RECEIVED",
        "5 ngày,    2023-06-05T09:00, 2023-06-06T09:00/,   2023-06-12, PAUSE_OPEN",
        "5 ngày,    2018-06-05T09:00, '',                  2018-06-12, OUTSIDE_CALENDAR",
    })
    void saysWhyItCannotCompute(String limit, String received, String pauses, LocalDate promised, Reason reason) {
        assertThat(DATES.compare(
                        LimitReading.of(limit),
                        received == null ? null : at(received),
                        pauses(pauses),
                        new Due.On(promised)))
                .isEqualTo(new DueComparison(Outcome.NOT_COMPARABLE, 0, null, promised, reason));
    }

    @ParameterizedTest
    @CsvSource({
        ",           NO_SOURCE_DATE",
        "2028-01-01, OUTSIDE_CALENDAR",
        "2018-12-31, OUTSIDE_CALENDAR",
        "9999-12-31, OUTSIDE_CALENDAR"
    })
    void givesTheRecomputedDayAlsoWhereThereIsNothingToCompareItWith(LocalDate promised, Reason reason) {
        assertThat(DATES.compare(
                        FIVE_DAYS, at("2023-06-05T09:00"), List.of(), promised == null ? null : new Due.On(promised)))
                .isEqualTo(new DueComparison(Outcome.NOT_COMPARABLE, 0, RECOMPUTED, promised, reason));
    }
}
