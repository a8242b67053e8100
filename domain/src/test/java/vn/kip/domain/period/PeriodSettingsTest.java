package vn.kip.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

class PeriodSettingsTest {

    private static final String SCHOOL = """
            periods:
              calendar: school-year
              calendars:
                - id: school-year
                  periods:
                    - {code: 2022-A, start: 2022-09-01, end: 2023-05-31}
                    - {code: 2022-B, start: 2023-06-01, end: 2023-08-31}
                    - {code: 2023-A, start: 2023-09-01, end: 2024-05-31}
                    - {code: closing-day, start: 2024-06-01, end: 2024-06-01, year: 2023}
                    - {code: 2024, start: 2024-06-02, end: 2024-12-31}
            """;

    @Test
    void hasTheBuiltInCalendarsAndThatOfTheDecreeWhenNothingIsSaid() {
        var settings = PeriodSettings.read(parse("unit: {}"));

        assertThat(settings.calendar()).isEqualTo(PeriodCalendar.DECREE_09_2019);
        assertThat(settings.ids()).isEqualTo("decree-09-2019, calendar");
        assertThat(settings.ofId("calendar")).contains(PeriodCalendar.CALENDAR);
        assertThat(settings.ofId("lunar")).isEmpty();
        assertThat(settings.closing()).isEqualTo(ClosingRules.DEFAULT);
    }

    @ParameterizedTest(name = "{0} from {1} to before {2}, of {3}")
    @CsvSource({
        // the last day is written as people write it, and included
        "2022-A, 2022-09-01, 2023-06-01, 2022",
        "2022-B, 2023-06-01, 2023-09-01, 2022",
        "2022,   2022-09-01, 2023-09-01, 2022",
        "closing-day, 2024-06-01, 2024-06-02, 2023",
        "2023,   2023-09-01, 2024-06-02, 2023",
        // a year of one period is that period
        "2024,   2024-06-02, 2025-01-01, 2024",
    })
    void readsACalendarOfOnesOwn(String code, LocalDate start, LocalDate end, String year) {
        var calendar = school();
        var period = calendar.period(code);

        assertThat(period).isEqualTo(new ReportingPeriod("school-year", code, start, end));
        assertThat(calendar.yearOf(period)).isEqualTo(calendar.period(year));
    }

    @Test
    void offersItsCalendarsByName() {
        var settings = PeriodSettings.read(parse(SCHOOL));

        assertThat(settings.ids()).isEqualTo("decree-09-2019, calendar, school-year");
        assertThat(settings.ofId("school-year")).contains(settings.calendar());
    }

    @ParameterizedTest(name = "before {0} comes {1}")
    @CsvSource({"2022-B, 2022-A", "2023-A, 2022-B", "closing-day, 2023-A", "2023, 2022", "2024, closing-day"})
    void knowsThePeriodBefore(String code, String before) {
        assertThat(school().previous(school().period(code))).contains(school().period(before));
    }

    @ParameterizedTest
    @CsvSource({"2022-A", "2022"})
    void beginsWithItsFirstPeriod(String code) {
        assertThat(school().previous(school().period(code))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2022-08-31, ''",
        "2022-09-01, 2022-A 2022",
        "2023-05-31, 2022-A 2022",
        "2023-06-01, 2022-B 2022",
        "2024-06-01, closing-day 2023",
        "2024-12-31, 2024",
        "2025-01-01, ''",
    })
    void knowsInWhichPeriodsADayLies(LocalDate day, String codes) {
        assertThat(String.join(
                        " ",
                        school().periodsOn(day).stream()
                                .map(ReportingPeriod::code)
                                .toList()))
                .isEqualTo(codes);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2022, 2022-A 2022-B 2022", "2023, 2023-A closing-day 2023", "2024, 2024"})
    void listsThePeriodsOfAYear(String year, String codes) {
        assertThat(school().periodsOf(year)).extracting(ReportingPeriod::code).containsExactly(codes.split(" "));
    }

    @Test
    void namesThePeriodsItHasWhenAskedForAnother() {
        assertThatThrownBy(() -> school().period("2023-H1"))
                .isInstanceOf(UnknownPeriodException.class)
                .hasMessage("expected one of 2022-A, 2022-B, 2023-A, closing-day, 2024, 2022, 2023, found '2023-H1'");
        assertThatThrownBy(() -> school().periodsOf("2022-A"))
                .hasMessage("expected one of 2022, 2023, 2024, found '2022-A'");
        assertThatThrownBy(() -> school().yearOf(PeriodCalendar.CALENDAR.period("2019")))
                .isInstanceOf(UnknownPeriodException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a gap and an overlap
                "start: 2023-06-01 | start: 2023-06-02 | kip.yml line 7, periods.calendars[0].periods[1].start: expected 2023-06-01, the day after 2022-A ends, found '2023-06-02'",
                "start: 2023-06-01 | start: 2023-05-31 | kip.yml line 7, periods.calendars[0].periods[1].start: expected 2023-06-01, the day after 2022-A ends, found '2023-05-31'",
                "end: 2023-05-31 | end: 2022-08-31 | kip.yml line 6, periods.calendars[0].periods[0].end: expected a day from 2022-09-01 on, the start of 2022-A, found '2022-08-31'",
                "end: 2023-05-31 | end: 31/5/2023 | kip.yml line 6, periods.calendars[0].periods[0].end: expected a day such as 2023-12-31, found '31/5/2023'",
                "code: 2022-B | code: 2022-A | kip.yml line 7, periods.calendars[0].periods[1].code: expected a code that no other period of the calendar has, found '2022-A'",
                "code: 2022-B | code: ../B | kip.yml line 7, periods.calendars[0].periods[1].code: expected a code such as 2023-A, found '../B'",
                "year: 2023 | year: 2022 | kip.yml line 9, periods.calendars[0].periods[3].year: expected the periods of a year to stand together, here of 2023 or of a new year, found '2022'",
                "code: 2024 | code: 2022-C | kip.yml line 10, periods.calendars[0].periods[4].code: expected the periods of a year to stand together, here of 2023 or of a new year, found '2022-C'",
                "code: closing-day | code: 2023 | kip.yml line 9, periods.calendars[0].periods[3].code: expected a code that is not the name of a year of other periods, found '2023'",
                "id: school-year | id: calendar | kip.yml line 4, periods.calendars[0].id: expected a name that no other calendar has, found 'calendar'",
                "id: school-year | id: School | kip.yml line 4, periods.calendars[0].id: expected a name such as school-year, found 'School'",
                "calendar: school-year | calendar: lunar | kip.yml line 2, periods.calendar: expected one of decree-09-2019, calendar, school-year, found 'lunar'",
                "calendar: school-year | kalendar: x | kip.yml line 2, periods.kalendar: expected one of calendar, zone, calendars, deadline, provisionalUntil, found the key 'kalendar'",
                "start: 2022-09-01, | from: 2022-09-01, | kip.yml line 6, periods.calendars[0].periods[0].from: expected one of code, start, end, year, found the key 'from'",
            })
    void saysWhatIsWrongWithACalendar(String text, String wrong, String message) {
        assertThatThrownBy(() -> PeriodSettings.read(parse(SCHOOL.replaceFirst(text, wrong))))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2022-08-31, 2022-A", // before the first: the first
        "2022-09-01, 2022-A",
        "2023-05-31, 2022-A",
        "2023-06-01, 2022-B",
        "2024-06-01, closing-day",
        "2024-06-02, 2024",
        "2025-01-01, 2024", // after the last: the last
    })
    void usuallyReportsOnTheListedPeriodInWhichADayLies(LocalDate day, String code) {
        assertThat(school().usualOn(day)).isEqualTo(school().period(code));
    }

    @Test
    void findsTheCalendarThatAPeriodIsOf() {
        var settings = PeriodSettings.read(parse(SCHOOL));

        assertThat(settings.calendarOf(settings.calendar().period("2022-A"))).isSameAs(settings.calendar());
        assertThat(settings.calendarOf(PeriodCalendar.CALENDAR.period("2023"))).isEqualTo(PeriodCalendar.CALENDAR);
        assertThatThrownBy(() -> PeriodSettings.DEFAULT.calendarOf(school().period("2024")))
                .hasMessageStartingWith("expected a period of one of decree-09-2019, calendar, found ReportingPeriod[");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}, {3}, {4}")
    @CsvSource({
        // the shipped days off are of 2019 to 2027; 14/6/2023 is a Wednesday
        "decree-09-2019, 2023-H1, 2023-06-14, 2023-06-16, 2023-07-14",
        // two working days after Thursday 31/1/2019: Friday 1/2 and Monday 11/2, after Tết
        "calendar,       2019-01, 2019-01-31, 2019-02-11, 2019-03-02",
        "calendar,       2018-12, ,           ,           ",
        "decree-09-2019, 2027-12, ,           ,           ", // provisional until 13/1/2028
        "decree-09-2019, 2027-11, 2027-11-14, 2027-11-16, 2027-12-14",
        "calendar,       2027-12, ,           ,           ", // due in 2028
    })
    void knowsWhenAPeriodClosesOnlyInYearsWhoseDaysOffAreKnown(
            String id, String code, LocalDate cutOff, LocalDate deadline, LocalDate provisionalUntil) {
        var settings = PeriodSettings.read(parse("periods: {provisionalUntil: {days: 30}}"));
        var closing = settings.closingOf(settings.ofId(id).orElseThrow().period(code));

        assertThat(closing)
                .isEqualTo(
                        cutOff == null
                                ? Optional.empty()
                                : Optional.of(new Closing(cutOff, deadline, provisionalUntil)));
    }

    @Test
    void doesNotKnowWhenAPeriodClosesWhereOnlyItsDeadlineIsInAYearThatIsNotKnown() {
        // due 2 working days after Friday 31/12/2027, and provisional until the same day
        var settings = PeriodSettings.read(parse("periods: {provisionalUntil: {days: 0}}"));

        assertThat(settings.closingOf(PeriodCalendar.CALENDAR.period("2027-12")))
                .isEmpty();
        assertThat(settings.closingOf(PeriodCalendar.CALENDAR.period("2027-11")))
                .isPresent();
    }

    @Test
    void refusesACalendarWithoutPeriods() {
        assertThatThrownBy(() -> PeriodSettings.read(parse("periods: {calendars: [{id: none, periods: []}]}")))
                .hasMessage("kip.yml line 1, periods.calendars[0].periods: expected at least one period, found a list");
    }

    private static PeriodCalendar school() {
        return PeriodSettings.read(parse(SCHOOL)).calendar();
    }

    private static Setting parse(String yaml) {
        return Setting.parse("kip.yml", yaml, name -> Optional.empty());
    }
}
