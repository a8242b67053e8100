package vn.kip.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.period.PeriodCalendar;

class PeriodChoicesTest {

    private static final PeriodCalendar DECREE = PeriodCalendar.DECREE_09_2019;

    @Test
    void offersPeriodsThatHaveBegunTheLatestFirst() {
        var choices = PeriodChoices.of(DECREE, LocalDate.of(2023, 6, 14));

        assertThat(choices)
                .extracting(group -> group.title().en())
                .containsExactly("Half-years", "Quarters", "Nine months, years", "Months");
        assertThat(codes(choices.get(0))).containsExactly("2023-H1", "2022-H2", "2022-H1");
        assertThat(codes(choices.get(1))).startsWith("2023-Q2", "2023-Q1", "2022-Q4");
        assertThat(codes(choices.get(2))).containsExactly("2023", "2023-9M", "2022", "2022-9M");
        assertThat(codes(choices.get(3))).startsWith("2023-06", "2023-05", "2023-04");
    }

    @Test
    void beginsTheReportingYearInDecember() {
        var choices = PeriodChoices.of(DECREE, LocalDate.of(2022, 12, 15));

        assertThat(codes(choices.get(0))).startsWith("2023-H1", "2022-H2");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-14, 2022-H2",
        "2022-12-15, 2023-H1",
        "2023-06-14, 2023-H1",
        "2023-06-15, 2023-H2",
        "2023-12-14, 2023-H2"
    })
    void findsTheHalfYearOfADay(LocalDate day, String code) {
        assertThat(DECREE.usualOn(day).code()).isEqualTo(code);
    }

    private static List<String> codes(PeriodChoices choices) {
        return choices.periods().stream().map(PeriodChoices.Choice::code).toList();
    }
}
