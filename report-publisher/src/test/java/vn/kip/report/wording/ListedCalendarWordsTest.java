package vn.kip.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.report.figures.ReportWindow;
import vn.kip.report.fixture.Catalogues;

/** A calendar whose codes say nothing about months. */
class ListedCalendarWordsTest {

    private static final Catalogue CATALOGUE = Catalogues.of(Catalogues.FIVE_OBJECTIVES.replace(
            "periods: {calendar: decree-09-2019, zone: Asia/Ho_Chi_Minh}", """
            periods:
              calendar: seasons
              deadline: {workingDays: 3}
              provisionalUntil: {days: 30}
              calendars:
                - id: seasons
                  periods:
                    - {code: A, start: 2022-12-15, end: 2023-03-14}
                    - {code: 2023-A, start: 2023-03-15, end: 2023-06-14}
                    - {code: 2023-B, start: 2023-06-15, end: 2023-09-14}
            """.stripTrailing()));
    private static final PeriodCalendar SEASONS = CATALOGUE.calendar();

    @ParameterizedTest
    @CsvSource({"A, Kỳ A, Period A", "2023-A, Kỳ 2023-A, Period 2023-A", "2023, Kỳ 2023, Period 2023"})
    void namesAPeriodByItsCode(String code, String vi, String en) {
        assertThat(PeriodWords.name(SEASONS, SEASONS.period(code))).isEqualTo(new LocalizedText(vi, en));
    }

    @Test
    void namesTheCalendar() {
        assertThat(PeriodWords.calendar(SEASONS))
                .isEqualTo(new LocalizedText("Kỳ báo cáo theo lịch seasons", "Period of the calendar seasons"));
    }

    @Test
    void offersThePeriodsThatHaveBegunTheLatestFirst() {
        var choices = PeriodChoices.of(SEASONS, LocalDate.of(2023, 6, 14));

        assertThat(choices).singleElement().satisfies(all -> {
            assertThat(all.title().vi()).isEqualTo("Kỳ báo cáo");
            assertThat(all.periods()).extracting(PeriodChoices.Choice::code).containsExactly("2023", "2023-A", "A");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-14, A",
        "2022-12-15, A",
        "2023-03-14, A",
        "2023-03-15, 2023-A",
        "2023-09-14, 2023-B",
        "2023-12-01, 2023-B"
    })
    void opensWithTheListedPeriodOfADay(LocalDate day, String code) {
        assertThat(SEASONS.usualOn(day).code()).isEqualTo(code);
    }

    @Test
    void isAskedForByItsName() {
        assertThat(ReportWindow.calendar("seasons", CATALOGUE.periods())).isEqualTo(SEASONS);
        assertThat(ReportWindow.calendar(null, CATALOGUE.periods())).isEqualTo(SEASONS);
    }

    @Test
    void saysWhenTheReportIsDue() {
        // the third working day after Tuesday 14 March 2023, and thirty days after it
        assertThat(CATALOGUE.periods().closingOf(SEASONS.period("A")).map(PeriodWords::closing))
                .contains(new LocalizedText(
                        "Hạn báo cáo: hết ngày 17/3/2023; số liệu tạm thời đến hết ngày 13/4/2023",
                        "Report due by the end of 17 March 2023; figures provisional until the end of 13 April 2023"));
    }

    @Test
    void doesNotGuessWorkingDaysThatAreNotKnown() {
        assertThat(CATALOGUE.periods().closingOf(PeriodCalendar.CALENDAR.period("2040")))
                .isEmpty();
    }
}
