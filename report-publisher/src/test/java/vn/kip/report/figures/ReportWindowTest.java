package vn.kip.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodSettings;

class ReportWindowTest {

    private static final PeriodCalendar DECREE = PeriodCalendar.DECREE_09_2019;

    @Test
    void isOfTheWholePeriodWhenNoDayIsGiven() {
        assertThat(ReportWindow.of(DECREE, "2023-H1", null).until()).isEqualTo(LocalDate.of(2023, 6, 15));
        assertThat(ReportWindow.of(DECREE, "2023-H1", LocalDate.of(2024, 1, 1)).until())
                .isEqualTo(LocalDate.of(2023, 6, 15));
    }

    @Test
    void endsAtTheStartOfTheDayThatIsGiven() {
        assertThat(ReportWindow.of(DECREE, "2023-H1", LocalDate.of(2023, 6, 12)).until())
                .isEqualTo(LocalDate.of(2023, 6, 12));
    }

    @Test
    void refusesADayBeforeThePeriod() {
        assertThatThrownBy(() -> ReportWindow.of(DECREE, "2023-H1", LocalDate.of(2022, 12, 14)))
                .isInstanceOf(UnusablePeriodException.class);
    }

    @Test
    void isOfTheConfiguredCalendarUnlessAnotherIsNamed() {
        assertThat(ReportWindow.calendar(null, PeriodSettings.DEFAULT)).isEqualTo(DECREE);
        assertThat(ReportWindow.calendar("calendar", PeriodSettings.DEFAULT)).isEqualTo(PeriodCalendar.CALENDAR);
    }
}
