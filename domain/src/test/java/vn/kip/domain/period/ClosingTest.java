package vn.kip.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;

class ClosingTest {

    /** Monday to Friday, no holidays. */
    private static final WorkingDays WEEKDAYS = (day, count) -> day.plusDays(1)
            .datesUntil(day.plusYears(2))
            .filter(Predicate.not(
                    one -> one.getDayOfWeek() == DayOfWeek.SATURDAY || one.getDayOfWeek() == DayOfWeek.SUNDAY))
            .skip(count - 1L)
            .findFirst()
            .orElseThrow();

    private static final ReportingPeriod HALF_YEAR = PeriodCalendar.DECREE_09_2019.period("2023-H1");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 14 June 2023 is a Wednesday; two working days later it is Friday, three later Monday
                "zone: Asia/Ho_Chi_Minh | 2023-06-16 | 2023-06-16",
                "deadline: {workingDays: 3} | 2023-06-19 | 2023-06-19",
                "deadline: {days: 11} | 2023-06-25 | 2023-06-25",
                "provisionalUntil: {days: 30} | 2023-06-16 | 2023-07-14",
                "provisionalUntil: {days: 0} | 2023-06-16 | 2023-06-14",
                "deadline: {workingDays: 1}, provisionalUntil: {workingDays: 5} | 2023-06-15 | 2023-06-21",
            })
    void reckonsFromTheCutOff(String settings, LocalDate deadline, LocalDate provisionalUntil) {
        assertThat(rules(settings).of(HALF_YEAR, WEEKDAYS))
                .isEqualTo(new Closing(LocalDate.parse("2023-06-14"), deadline, provisionalUntil));
    }

    @ParameterizedTest(name = "on {0}: {1}, late {2}")
    @CsvSource({
        "2023-06-14, OPEN, false",
        "2023-06-15, PROVISIONAL, false",
        "2023-06-16, PROVISIONAL, false",
        "2023-06-17, PROVISIONAL, true",
        "2023-07-14, PROVISIONAL, true",
        "2023-07-15, FINAL, true",
    })
    void isProvisionalAfterTheCutOffAndThenFinal(LocalDate day, Closing.Firmness firmness, boolean late) {
        var closing = rules("provisionalUntil: {days: 30}").of(HALF_YEAR, WEEKDAYS);

        assertThat(closing.on(day)).isEqualTo(firmness);
        assertThat(closing.late(day)).isEqualTo(late);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> rules("deadline: {workingDays: 2, days: 3}"))
                .hasMessage("kip.yml line 1, periods.deadline: expected either workingDays or days, found both");
        assertThatThrownBy(() -> rules("deadline: {}"))
                .hasMessage("kip.yml line 1, periods.deadline: expected either workingDays or days, found neither");
        assertThatThrownBy(() -> rules("deadline: {workingDays: 0}"))
                .hasMessage(
                        "kip.yml line 1, periods.deadline.workingDays: expected a whole number from 1 to 366, found '0'");
        assertThatThrownBy(() -> rules("provisionalUntil: {days: -1}"))
                .hasMessage(
                        "kip.yml line 1, periods.provisionalUntil.days: expected a whole number from 0 to 366, found '-1'");
        assertThatThrownBy(() -> rules("deadline: {weeks: 1}"))
                .hasMessage(
                        "kip.yml line 1, periods.deadline.weeks: expected one of workingDays, days, found the key 'weeks'");
    }

    private static ClosingRules rules(String periods) {
        return PeriodSettings.read(Setting.parse("kip.yml", "periods: {" + periods + "}", name -> Optional.empty()))
                .closing();
    }
}
