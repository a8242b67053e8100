package vn.kip.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCalendarTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // Decree 09/2019/NĐ-CP, article 12; the nine months as in QĐ 01/2023/QĐ-UBND of Khánh Hòa, article 4
        "DECREE_09_2019, 2023-H1, 2022-12-15, 2023-06-15",
        "DECREE_09_2019, 2023-H2, 2023-06-15, 2023-12-15",
        "DECREE_09_2019, 2023,    2022-12-15, 2023-12-15",
        "DECREE_09_2019, 2023-01, 2022-12-15, 2023-01-15",
        "DECREE_09_2019, 2023-Q2, 2023-03-15, 2023-06-15",
        "DECREE_09_2019, 2023-9M, 2022-12-15, 2023-09-15",
        "CALENDAR, 2022-H1, 2022-01-01, 2022-07-01",
        "CALENDAR, 2022-12, 2022-12-01, 2023-01-01",
        "CALENDAR, 2024-02, 2024-02-01, 2024-03-01",
        "CALENDAR, 2023-Q4, 2023-10-01, 2024-01-01",
    })
    void givesEachCodeItsDays(PeriodCalendar calendar, String code, LocalDate start, LocalDate end) {
        assertThat(calendar.period(code)).isEqualTo(new ReportingPeriod(calendar.id(), code, start, end));
    }

    @ParameterizedTest
    @EnumSource
    void coversAYearWithItsMonthsWithoutGapOrOverlap(PeriodCalendar calendar) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> calendar.period("2023-%02d".formatted(month)))
                .toList();

        var year = calendar.period("2023");
        assertThat(months.get(0).start()).isEqualTo(year.start());
        assertThat(months.get(11).end()).isEqualTo(year.end());
        IntStream.range(1, 12).forEach(i -> assertThat(months.get(i).start())
                .isEqualTo(months.get(i - 1).end()));
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

    @Test
    void knowsAPeriodOnlyUpToTheAsOfDay() {
        var calendar = PeriodCalendar.DECREE_09_2019;
        var period = calendar.period("2023-H1");

        assertThat(PeriodWindow.asOf(calendar, period, LocalDate.parse("2023-06-12"))
                        .until())
                .isEqualTo("2023-06-12");
        assertThat(PeriodWindow.asOf(calendar, period, LocalDate.parse("2024-01-01"))
                        .until())
                .isEqualTo("2023-06-15");
        assertThatThrownBy(() -> PeriodWindow.asOf(calendar, period, LocalDate.parse("2022-12-14")))
                .hasMessage("expected an as-of day from 2022-12-15 to 2023-06-15, found 2022-12-14");
    }
}
