package vn.kip.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCalendarTest {

    private static final PeriodCalendar DECREE = PeriodCalendar.DECREE_09_2019;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // Decree 09/2019/NĐ-CP, article 12; the nine months as in QĐ 01/2023/QĐ-UBND of Khánh Hòa, article 4
        "decree-09-2019, 2023-H1, 2022-12-15, 2023-06-15, 182",
        "decree-09-2019, 2023-H2, 2023-06-15, 2023-12-15, 183",
        "decree-09-2019, 2023,    2022-12-15, 2023-12-15, 365",
        "decree-09-2019, 2023-01, 2022-12-15, 2023-01-15, 31",
        "decree-09-2019, 2024-01, 2023-12-15, 2024-01-15, 31",
        "decree-09-2019, 2023-Q1, 2022-12-15, 2023-03-15, 90",
        "decree-09-2019, 2023-Q2, 2023-03-15, 2023-06-15, 92",
        "decree-09-2019, 2023-Q3, 2023-06-15, 2023-09-15, 92",
        "decree-09-2019, 2023-Q4, 2023-09-15, 2023-12-15, 91",
        "decree-09-2019, 2023-9M, 2022-12-15, 2023-09-15, 274",
        // 29 February lies in the month of March, which has 28 days in other years
        "decree-09-2019, 2024-03, 2024-02-15, 2024-03-15, 29",
        "decree-09-2019, 2023-03, 2023-02-15, 2023-03-15, 28",
        "decree-09-2019, 2024-H1, 2023-12-15, 2024-06-15, 183",
        "decree-09-2019, 2024,    2023-12-15, 2024-12-15, 366",
        "calendar, 2022-H1, 2022-01-01, 2022-07-01, 181",
        "calendar, 2022-12, 2022-12-01, 2023-01-01, 31",
        "calendar, 2024-02, 2024-02-01, 2024-03-01, 29",
        "calendar, 2023-Q4, 2023-10-01, 2024-01-01, 92",
        "calendar, 2023-9M, 2023-01-01, 2023-10-01, 273",
        "calendar, 2024,    2024-01-01, 2025-01-01, 366",
    })
    void givesEachCodeItsDays(String id, String code, LocalDate start, LocalDate end, long days) {
        var period = calendar(id).period(code);

        assertThat(period).isEqualTo(new ReportingPeriod(id, code, start, end));
        assertThat(period.days()).isEqualTo(days);
        assertThat(period.lastDay().plusDays(1)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decree-09-2019", "calendar"})
    void coversAYearWithItsMonthsWithoutGapOrOverlap(String id) {
        var calendar = calendar(id);
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> calendar.period("2023-%02d".formatted(month)))
                .toList();

        var year = calendar.period("2023");
        assertThat(months.get(0).start()).isEqualTo(year.start());
        assertThat(months.get(11).end()).isEqualTo(year.end());
        IntStream.range(1, 12).forEach(i -> assertThat(months.get(i).start())
                .isEqualTo(months.get(i - 1).end()));
    }

    @ParameterizedTest(name = "before {0} comes {1}")
    @CsvSource({
        "2023-01, 2022-12",
        "2023-12, 2023-11",
        "2023-Q1, 2022-Q4",
        "2023-Q3, 2023-Q2",
        "2023-H1, 2022-H2",
        "2023-H2, 2023-H1",
        "2023-9M, 2022-9M",
        "2023,    2022",
        "0001,    0000",
        "0001-01, 0000-12",
    })
    void comparesAPeriodWithTheOneOfItsLengthBefore(String code, String before) {
        var calendar = PeriodCalendar.DECREE_09_2019;

        assertThat(calendar.previous(calendar.period(code))).contains(calendar.period(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0000-01", "0000-Q1", "0000-9M"})
    void hasNothingBeforeItsFirstYear(String code) {
        var calendar = PeriodCalendar.DECREE_09_2019;

        assertThat(calendar.previous(calendar.period(code))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "decree-09-2019, 2022-12-15, 2023-01 2023-Q1 2023-H1 2023-9M 2023",
        // after the fourteenth of September a day lies in no nine months
        "decree-09-2019, 2022-12-14, 2022-12 2022-Q4 2022-H2 2022",
        "decree-09-2019, 2023-06-14, 2023-06 2023-Q2 2023-H1 2023-9M 2023",
        "decree-09-2019, 2023-06-15, 2023-07 2023-Q3 2023-H2 2023-9M 2023",
        "calendar,       2023-12-31, 2023-12 2023-Q4 2023-H2 2023",
        "calendar,       2024-01-01, 2024-01 2024-Q1 2024-H1 2024-9M 2024",
    })
    void knowsInWhichPeriodsADayLies(String id, LocalDate day, String codes) {
        assertThat(calendar(id).periodsOn(day))
                .extracting(ReportingPeriod::code)
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "decree-09-2019, 2023-06-14, 2023-H1",
        "decree-09-2019, 2023-06-15, 2023-H2",
        "decree-09-2019, 2023-12-14, 2023-H2",
        "decree-09-2019, 2023-12-15, 2024-H1",
        "calendar,       2023-06-30, 2023-H1",
        "calendar,       2023-07-01, 2023-H2",
        "calendar,       2024-01-01, 2024-H1",
    })
    void usuallyReportsOnTheHalfYearInWhichADayLies(String id, LocalDate day, String code) {
        assertThat(calendar(id).usualOn(day)).isEqualTo(calendar(id).period(code));
    }

    @ParameterizedTest(name = "{0}: {2} months from month {1}")
    @CsvSource({"2023-05, 5, 1", "2023-Q2, 4, 3", "2023-H2, 7, 6", "2023-9M, 1, 9", "2023, 1, 12"})
    void isMadeOfMonths(String code, int first, int count) {
        assertThat(DECREE.monthsOf(DECREE.period(code))).contains(new MonthSpan(2023, first, count));
        assertThat(PeriodCalendar.ids()).isEqualTo("decree-09-2019, calendar");
    }

    @Test
    void listsThePeriodsOfAYear() {
        assertThat(PeriodCalendar.CALENDAR.periodsOf("2023"))
                .extracting(ReportingPeriod::code)
                .containsExactly(
                        "2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06", "2023-07", "2023-08",
                        "2023-09", "2023-10", "2023-11", "2023-12", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4",
                        "2023-H1", "2023-H2", "2023-9M", "2023");
        assertThatThrownBy(() -> PeriodCalendar.CALENDAR.periodsOf("2023-H1"))
                .hasMessage("expected a year such as 2023, found '2023-H1'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-01", "2023-Q4", "2023-H1", "2023-9M", "2023"})
    void liesWithAllItsPeriodsInAYear(String code) {
        var calendar = PeriodCalendar.DECREE_09_2019;

        assertThat(calendar.yearOf(calendar.period(code))).isEqualTo(calendar.period("2023"));
    }

    @Test
    void hasTheHundredAndEightyTwoDaysOfTheFirstHalfOf2023() {
        var period = PeriodCalendar.DECREE_09_2019.period("2023-H1");

        assertThat(period.start().datesUntil(period.end())).hasSize(182);
        assertThat(period.contains(LocalDate.parse("2023-06-14"))).isTrue();
        assertThat(period.contains(LocalDate.parse("2023-06-15"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-H3", "2023-13", "2023-00", "23-H1", "2023-Q0", "", "2023-H1 "})
    void refusesACodeItDoesNotKnow(String code) {
        assertThatThrownBy(() -> PeriodCalendar.CALENDAR.period(code))
                .isInstanceOf(UnknownPeriodException.class)
                .hasMessage(
                        "expected a period such as 2023-H1, 2023-Q2, 2023-05, 2023-9M or 2023, found '" + code + "'");
    }

    @ParameterizedTest(name = "as of {0}: {2} days known")
    @CsvSource({
        "2022-12-15, 2022-12-15, 0, 182",
        "2022-12-16, 2022-12-16, 1, 181",
        "2023-06-12, 2023-06-12, 179, 3",
        "2023-06-15, 2023-06-15, 182, 0",
        "2024-01-01, 2023-06-15, 182, 0",
    })
    void knowsAPeriodOnlyUpToTheAsOfDay(LocalDate asOf, LocalDate until, long known, long ahead) {
        var window = PeriodWindow.asOf(DECREE, DECREE.period("2023-H1"), asOf);

        assertThat(window.until()).isEqualTo(until);
        assertThat(window.daysKnown()).isEqualTo(known);
        assertThat(window.daysAhead()).isEqualTo(ahead);
    }

    @Test
    void refusesAnAsOfDayBeforeThePeriod() {
        assertThatThrownBy(() -> PeriodWindow.asOf(DECREE, DECREE.period("2023-H1"), LocalDate.parse("2022-12-14")))
                .hasMessage("expected an as-of day from 2022-12-15 to 2023-06-15, found 2022-12-14");
        assertThatThrownBy(() -> new PeriodWindow(
                        DECREE.period("2023-H1"), DECREE.period("2023"), LocalDate.parse("2023-06-16")))
                .hasMessage("expected an as-of day from 2022-12-15 to 2023-06-15, found 2023-06-16");
    }

    @ParameterizedTest
    @CsvSource({"2023-06-11, 2023-06-11", "2023-06-12, 2023-06-12", "2023-06-13, 2023-06-12"})
    void isNeverKnownFurtherThanItWas(LocalDate day, LocalDate until) {
        var window = PeriodWindow.asOf(DECREE, DECREE.period("2023-H1"), LocalDate.parse("2023-06-12"));

        assertThat(window.upTo(day).until()).isEqualTo(until);
    }

    @Test
    void refusesAPeriodWithoutDays() {
        var day = LocalDate.parse("2023-06-15");

        assertThatThrownBy(() -> new ReportingPeriod("calendar", "x", day, day))
                .hasMessage("expected a start before the end, found 2023-06-15 and 2023-06-15");
    }

    private static PeriodCalendar calendar(String id) {
        return PeriodCalendar.ofId(id).orElseThrow();
    }
}
