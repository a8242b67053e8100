package vn.kip.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;

class PeriodWordsTest {

    private static final PeriodCalendar DECREE = PeriodCalendar.DECREE_09_2019;

    @ParameterizedTest
    @CsvSource({
        "2023-H1, 6 tháng đầu năm 2023, First six months of 2023",
        "2023-H2, 6 tháng cuối năm 2023, Last six months of 2023",
        "2023-9M, 9 tháng đầu năm 2023, First nine months of 2023",
        "2023-Q2, Quý II năm 2023, Second quarter of 2023",
        "2023-05, Tháng 5 năm 2023, May 2023",
        "2023, Năm 2023, Year 2023"
    })
    void namesPeriodsAsReportsDo(String code, String vi, String en) {
        assertThat(PeriodWords.name(DECREE, DECREE.period(code))).isEqualTo(new LocalizedText(vi, en));
    }

    @ParameterizedTest
    @CsvSource({"2023-Q2, quý II năm 2023, second quarter of 2023", "2023-05, tháng 5 năm 2023, May 2023"})
    void namesPeriodsWithinASentence(String code, String vi, String en) {
        assertThat(PeriodWords.nameWithin(DECREE, DECREE.period(code))).isEqualTo(new LocalizedText(vi, en));
    }

    @Test
    void givesTheFirstAndTheLastDay() {
        assertThat(PeriodWords.interval(DECREE.period("2023-H1")))
                .isEqualTo(new LocalizedText(
                        "Từ ngày 15/12/2022 đến ngày 14/6/2023", "From 15 December 2022 to 14 June 2023"));
    }

    @Test
    void saysUpToWhichDayEventsCount() {
        var window = PeriodWindow.asOf(DECREE, DECREE.period("2023-H1"), LocalDate.of(2023, 6, 11));

        assertThat(PeriodWords.asOf(window).vi()).isEqualTo("Số liệu tính đến hết ngày 10/6/2023");
    }
}
