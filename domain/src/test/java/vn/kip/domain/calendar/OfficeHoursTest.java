package vn.kip.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.domain.settings.Setting;

class OfficeHoursTest {

    private static final OfficeHours USUAL = OfficeHours.usual(WorkingCalendar.shipped());

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "2023-06-12T09:15:30, 2023-06-12T09:15:30, open",
        "2023-06-12T06:59:59, 2023-06-12T07:00,    before it opens",
        "2023-06-12T07:00,    2023-06-12T07:00,    as it opens",
        "2023-06-12T11:30,    2023-06-12T11:30,    as it closes for noon",
        "2023-06-12T11:30:01, 2023-06-12T13:30,    at noon",
        "2023-06-12T13:29:59, 2023-06-12T13:30,    at the end of noon",
        "2023-06-12T17:00,    2023-06-12T17:00,    as it closes",
        "2023-06-12T17:00:01, 2023-06-13T07:00,    one second after the last session",
        "2023-06-09T17:00:01, 2023-06-12T07:00,    one second after the last session of a Friday",
        "2023-06-10T09:00,    2023-06-12T07:00,    on a Saturday",
        "2023-01-19T18:00,    2023-01-27T07:00,    on the eve of Tết",
        "2023-01-24T08:00,    2023-01-27T07:00,    on a day of Tết",
        "2024-05-04T09:00,    2024-05-04T09:00,    on a make-up working Saturday",
        "2024-05-03T17:00:01, 2024-05-04T07:00,    on the evening before it",
    })
    void opensAtOrAfterAMoment(LocalDateTime moment, LocalDateTime open, String why) {
        assertThat(USUAL.openFrom(moment)).as(why).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2023-06-12T07:00, 2023-06-12T17:00, PT8H,     a day",
        "2023-06-12T00:00, 2023-06-13T00:00, PT8H,     a day from midnight to midnight",
        "2023-06-12T11:00, 2023-06-12T14:00, PT1H,     over noon",
        "2023-06-12T11:30, 2023-06-12T13:30, PT0S,     noon",
        "2023-06-12T11:29:59, 2023-06-12T13:30:01, PT2S, a second on either side of noon",
        "2023-06-12T17:00, 2023-06-13T07:00, PT0S,     a night",
        "2023-06-09T16:00, 2023-06-12T08:00, PT2H,     over a weekend",
        "2023-01-19T16:00, 2023-01-27T08:00, PT2H,     over Tết",
        "2024-05-03T16:00, 2024-05-06T08:00, PT10H,    over a make-up working Saturday",
        "2023-06-12T09:00, 2023-06-12T09:00, PT0S,     no time",
    })
    void measuresTheTimeWithinSessions(LocalDateTime from, LocalDateTime until, Duration time, String why) {
        assertThat(USUAL.workingTime(from, until)).as(why).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2023-06-12T07:00, PT8H,    2023-06-12T17:00,    a day ends as the office closes",
        "2023-06-12T07:00, PT8H1S,  2023-06-13T07:00:01, one second more is on the next",
        "2023-06-12T07:00, PT4H30M, 2023-06-12T11:30,    a morning",
        "2023-06-12T10:30, PT2H,    2023-06-12T14:30,    over noon",
        "2023-06-12T17:00, PT1H,    2023-06-13T08:00,    from closing",
        "2023-06-12T22:00, PT1H,    2023-06-13T08:00,    from the night",
        "2023-06-10T22:00, PT1H,    2023-06-12T08:00,    from a Saturday",
        "2023-06-09T16:00, PT24H,   2023-06-14T16:00,    three days of eight hours",
        "2023-01-19T16:30, PT1H,    2023-01-27T07:30,    over Tết",
        "2023-06-10T22:00, PT0S,    2023-06-10T22:00,    no time is the moment itself",
    })
    void addsTimeWithinSessions(LocalDateTime from, Duration time, LocalDateTime end, String why) {
        assertThat(USUAL.plusWorkingTime(from, time)).as(why).isEqualTo(end);
    }

    @Test
    void closesEarlierOnAWeekdayThatDiffersButNotOnAMakeUpDay() {
        var office = read("office: {sessions: ['07:30-11:30', '13:00-17:00'], friday: '08:00-16:00'}");

        assertThat(office.opening(LocalDate.parse("2024-05-03"))).isEqualTo("2024-05-03T08:00");
        assertThat(office.closing(LocalDate.parse("2024-05-03"))).isEqualTo("2024-05-03T16:00");
        assertThat(office.closing(LocalDate.parse("2024-05-02"))).isEqualTo("2024-05-02T17:00");
        assertThat(office.opening(LocalDate.parse("2024-05-04"))).isEqualTo("2024-05-04T07:30");
        assertThat(office).hasToString("[07:30-11:30, 13:00-17:00] {FRIDAY=[08:00-16:00]}");
    }

    @Test
    void acceptsASessionThatOpensAsTheOneBeforeCloses() {
        var office = read("office: {sessions: ['07:00-11:30', '11:30-15:00']}");

        assertThat(office.plusWorkingTime(LocalDateTime.parse("2023-06-12T11:00"), Duration.ofHours(1)))
                .isEqualTo("2023-06-12T12:00");
    }

    @Test
    void hasTheUsualHoursWhereNoneAreGiven() {
        assertThat(read("days_: 1")).hasToString(USUAL.toString());
        assertThat(read("office: {}")).hasToString(USUAL.toString());
        assertThat(USUAL).hasToString("[07:00-11:30, 13:30-17:00] {}");
        assertThat(read("office: {monday: '08:00-12:00'}").opening(LocalDate.parse("2023-06-13")))
                .isEqualTo("2023-06-13T07:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"monday", "tuesday", "wednesday", "thursday", "friday"})
    void takesHoursOfItsOwnForEachWeekday(String weekday) {
        // 2023-06-12 is a Monday
        var office = read("office: {" + weekday + ": '09:00-12:00'}");

        var open = LocalDate.parse("2023-06-12")
                .datesUntil(LocalDate.parse("2023-06-17"))
                .filter(day -> office.opening(day).toLocalTime().equals(LocalTime.of(9, 0)))
                .map(day -> day.getDayOfWeek().name().toLowerCase(Locale.ROOT));
        assertThat(open).containsExactly(weekday);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{sessions: ['07:00-11:30', '11:29-17:00']} | kip.yml line 1, office.sessions[1]: expected a session that opens from 11:30 on, found '11:29-17:00'",
                "{sessions: ['13:30-13:30']} | kip.yml line 1, office.sessions[0]: expected a session such as 07:00-11:30, found '13:30-13:30'",
                "{sessions: ['17:00-13:30']} | kip.yml line 1, office.sessions[0]: expected a session such as 07:00-11:30, found '17:00-13:30'",
                "{sessions: ['7:00-11:30']}  | kip.yml line 1, office.sessions[0]: expected a session such as 07:00-11:30, found '7:00-11:30'",
                "{sessions: ['07:00']}       | kip.yml line 1, office.sessions[0]: expected a session such as 07:00-11:30, found '07:00'",
                "{friday: ['07:00-25:00']}   | kip.yml line 1, office.friday[0]: expected a session such as 07:00-11:30, found '07:00-25:00'",
                "{friday: []}                | kip.yml line 1, office.friday: expected at least one session such as 07:00-11:30, found none",
                "{saturday: '07:00-11:30'}   | kip.yml line 1, office.saturday: expected one of sessions, monday, tuesday, wednesday, thursday, friday, found the key 'saturday'",
            })
    void refusesHoursThatCannotBe(String office, String message) {
        assertThatThrownBy(() -> read("office: " + office)).hasMessage(message);
    }

    @Test
    void refusesASessionThatDoesNotCloseAfterItOpens() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Session(LocalTime.NOON, LocalTime.NOON))
                .withMessage("expected to close after 12:00, found 12:00");
    }

    private static OfficeHours read(String yaml) {
        return OfficeHours.read(Setting.parse("kip.yml", yaml, name -> Optional.empty()));
    }
}
