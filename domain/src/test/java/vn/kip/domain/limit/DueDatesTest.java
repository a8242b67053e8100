package vn.kip.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kip.domain.limit.Limits.OFFICE;
import static vn.kip.domain.limit.Limits.ZONE;
import static vn.kip.domain.limit.Limits.at;
import static vn.kip.domain.limit.Limits.by;
import static vn.kip.domain.limit.Limits.due;
import static vn.kip.domain.limit.Limits.limit;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.calendar.OfficeHours;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.limit.Pause.Kind;
import vn.kip.domain.settings.Setting;

/** In June 2023 the 5th, 12th, 19th and 26th are Mondays, and only weekends are off. */
class DueDatesTest {

    private static final DueDates DEFAULT = new DueDates(OFFICE, DueRules.DEFAULT, ZONE);

    @ParameterizedTest(name = "{0} from {1}: {2}, {3}")
    @CsvSource({
        "5 WORKING_DAYS, 2023-06-05T09:00,    2023-06-12T17:00, 'day 1 is the next: 6, 7, 8, 9, 12'",
        "1 WORKING_DAYS, 2023-06-09T17:00,    2023-06-12T17:00, received as the office closes on a Friday",
        "1 WORKING_DAYS, 2023-06-09T17:00:01, 2023-06-13T17:00, one second later: received on Monday",
        "1 WORKING_DAYS, 2023-06-10T09:00,    2023-06-13T17:00, received on a Saturday: received on Monday",
        "1 WORKING_DAYS, 2024-05-03T10:00,    2024-05-04T17:00, due on a make-up working Saturday",
        "2 WORKING_DAYS, 2024-05-03T10:00,    2024-05-06T17:00, past a make-up working Saturday",
        "1 WORKING_DAYS, 2024-05-04T10:00,    2024-05-06T17:00, received on a make-up working Saturday",
        "15 WORKING_DAYS, 2023-01-09T08:00,   2023-02-06T17:00, 'Tết 20 to 26/1: 8 days to 19/1, 27/1 is the ninth'",
        "0 WORKING_DAYS, 2023-06-05T17:00,    2023-06-05T17:00, the same day",
        "0 WORKING_DAYS, 2023-06-05T17:00:01, 2023-06-06T17:00, the same day is the next for who comes after hours",
        "0 WORKING_HOURS, 2023-06-05T09:00,   2023-06-05T17:00, the same day in whatever unit",
        "7 CALENDAR_DAYS, 2023-06-05T09:00,   2023-06-12T17:00, a week",
        "4 CALENDAR_DAYS, 2023-06-05T09:00,   2023-06-09T17:00, to a Friday",
        "5 CALENDAR_DAYS, 2023-06-05T09:00,   2023-06-12T17:00, not to a Saturday but to the Monday after",
        "6 CALENDAR_DAYS, 2023-06-05T09:00,   2023-06-12T17:00, nor to a Sunday",
        "10 CALENDAR_DAYS, 2023-01-12T09:00,  2023-01-27T17:00, 'not to 22/1, within Tết'",
        "10 CALENDAR_DAYS, 2024-04-24T09:00,  2024-05-04T17:00, to a make-up working Saturday",
        "7 CALENDAR_DAYS, 2023-06-10T09:00,   2023-06-19T17:00, from the Monday after a Saturday",
        "1 MONTHS, 2023-05-31T09:00,          2023-06-30T17:00, no 31 June",
        "1 MONTHS, 2023-01-31T09:00,          2023-02-28T17:00, no 31 February",
        "1 MONTHS, 2024-01-31T09:00,          2024-02-29T17:00, in a leap year",
        "1 MONTHS, 2023-02-28T09:00,          2023-03-28T17:00, not to the last of March",
        "1 MONTHS, 2023-03-31T09:00,          2023-05-04T17:00, '30/4 is a Sunday and 1 to 3/5 are off'",
        "12 MONTHS, 2024-02-29T09:00,         2025-02-28T17:00, no 29 February",
        "8 WORKING_HOURS, 2023-06-05T07:00,   2023-06-05T17:00, a whole day",
        "8 WORKING_HOURS, 2023-06-05T07:00:01, 2023-06-06T07:00:01, a second of it on the next",
        "8 WORKING_HOURS, 2023-06-05T10:00,   2023-06-06T10:00, '1½ + 3½ hours, and 3 on the next day'",
        "1 WORKING_HOURS, 2023-06-05T11:00,   2023-06-05T14:00, over noon",
        "1 WORKING_HOURS, 2023-06-05T17:00,   2023-06-06T08:00, from closing",
        "24 WORKING_HOURS, 2023-06-09T16:00,  2023-06-14T16:00, three days of eight hours and a weekend",
        "1 WORKING_HOURS, 2023-01-19T16:30,   2023-01-27T07:30, over Tết",
    })
    void countsALimitFromItsReceipt(String limit, String received, String due, String why) {
        assertThat(due(DEFAULT, limit, received, "")).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1} from {2}: {3}")
    @CsvSource({
        "CLOSING,      1 WORKING_DAYS, 2023-06-05T09:15:30, 2023-06-06T17:00",
        "END_OF_DAY,   1 WORKING_DAYS, 2023-06-05T09:15:30, 2023-06-06T23:59:59",
        "END_OF_DAY,   0 WORKING_DAYS, 2023-06-05T09:15:30, 2023-06-05T23:59:59",
        "RECEIPT_TIME, 1 WORKING_DAYS, 2023-06-05T09:15:30, 2023-06-06T09:15:30",
        "RECEIPT_TIME, 1 WORKING_DAYS, 2023-06-05T17:00,    2023-06-06T17:00",
        "RECEIPT_TIME, 1 WORKING_DAYS, 2023-06-05T12:00,    2023-06-06T13:30",
        "RECEIPT_TIME, 1 WORKING_DAYS, 2023-06-05T18:00,    2023-06-07T07:00",
        "RECEIPT_TIME, 5 CALENDAR_DAYS, 2023-06-05T09:00,   2023-06-12T09:00",
        "RECEIPT_TIME, 1 MONTHS,       2023-05-31T09:00,    2023-06-30T09:00",
        "RECEIPT_TIME, 0 WORKING_DAYS, 2023-06-05T09:00,    2023-06-05T17:00",
        "RECEIPT_TIME, 1 WORKING_HOURS, 2023-06-05T09:00,   2023-06-05T10:00",
        "END_OF_DAY,   1 WORKING_HOURS, 2023-06-05T09:00,   2023-06-05T10:00",
    })
    void endsTheLastDayAtTheTimeThatTheRulesSay(DueTime time, String limit, String received, String due) {
        assertThat(due(by(time, PausePolicy.RESTART), limit, received, "")).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2023-06-01T15:59:59, 2023-06-02T15:59:59", "2023-06-01T16:30, 2023-06-02T16:00"})
    void appointsNobodyAfterTheLastSessionOfAShorterDay(String received, String due) {
        // 2023-06-02 is a Friday
        var office = Setting.parse("kip.yml", "office: {friday: '07:00-16:00'}", name -> Optional.empty());
        var rules = new DueRules(DueTime.RECEIPT_TIME, PausePolicy.RESTART, PausePolicy.RESTART, null);

        assertThat(due(new DueDates(OfficeHours.read(office), rules, ZONE), "1 WORKING_DAYS", received, ""))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "until {0}: {1} from {2}: {3}")
    @CsvSource({
        // NĐ 61/2018 and NĐ 118/2025, article 18.2: after 15:00 the papers may be handed over on the next working day
        "15:00, 1 WORKING_DAYS,  2023-06-05T15:00,    2023-06-06T17:00",
        "15:00, 1 WORKING_DAYS,  2023-06-05T15:00:01, 2023-06-07T17:00",
        "15:00, 0 WORKING_DAYS,  2023-06-05T15:00:01, 2023-06-06T17:00",
        "15:00, 1 WORKING_HOURS, 2023-06-09T15:00:01, 2023-06-12T08:00",
        "15:00, 1 WORKING_DAYS,  2023-06-05T18:00,    2023-06-07T17:00",
        "15:00, 1 WORKING_DAYS,  2023-06-10T16:00,    2023-06-13T17:00",
        ",      1 WORKING_DAYS,  2023-06-05T15:00:01, 2023-06-06T17:00",
    })
    void startsTheClockOnTheNextDayAfterTheHourOfTransferOnlyWhereOneIsSet(
            LocalTime until, String limit, String received, String due) {
        var rules = new DueRules(DueTime.CLOSING, PausePolicy.RESTART, PausePolicy.RESTART, until);

        assertThat(due(new DueDates(OFFICE, rules, ZONE), limit, received, "")).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}, {3}")
    @CsvSource({
        // five working days from Monday 5/6 are due on Monday 12/6; restarted, on the fifth working day after the
        // return
        "RESTART, 2023-06-07T10:00/2023-06-08T10:00, 2023-06-15T17:00, anew from the 8th",
        "RESTART, 2023-06-07T10:00/2023-06-07T10:00, 2023-06-12T17:00, a pause of no length is none",
        "RESTART, 2023-06-07T10:00/2023-06-07T10:00:01, 2023-06-14T17:00, a pause of a second is one",
        "RESTART, 2023-06-07T10:00/2023-06-09T17:00, 2023-06-16T17:00, returned as the office closes",
        "RESTART, 2023-06-07T10:00/2023-06-09T17:00:01, 2023-06-19T17:00, returned a second later: on Monday 12/6",
        "RESTART, 2023-06-07T10:00/2023-06-10T10:00, 2023-06-19T17:00, returned on a Saturday: on Monday 12/6",
        "RESTART, 2023-06-07T10:00/2023-06-08T10:00 & 2023-06-14T10:00/2023-06-16T18:00, 2023-06-26T17:00, two supplements: anew from the 19th",
        "RESTART, 2023-06-14T10:00/2023-06-16T18:00 & 2023-06-07T10:00/2023-06-08T10:00, 2023-06-26T17:00, in whatever order they are given",
        "RESTART, 2023-06-12T16:59:59/2023-06-13T08:00, 2023-06-20T17:00, asked for on the due day",
        "RESTART, 2023-06-12T17:00/2023-06-13T08:00,  2023-06-20T17:00, asked for as the limit ends",
        "RESTART, 2023-06-12T17:00:01/2023-06-13T08:00, 2023-06-12T17:00, asked for a second too late",
        "RESTART, 2023-06-12T17:00:01/2023-06-13T08:00 & 2023-06-13T09:00/2023-06-13T10:00, 2023-06-12T17:00, and so whatever comes later",
        "RESTART, 2023-06-06T10:00/2023-06-09T10:00 & 2023-06-07T10:00/2023-06-08T10:00, 2023-06-16T17:00, one within another",
        "RESTART, 2023-06-06T10:00/2023-06-08T10:00 & 2023-06-07T10:00/2023-06-09T10:00, 2023-06-16T17:00, one over the end of another",
        "RESTART, 2023-06-01T10:00/2023-06-02T10:00, 2023-06-12T17:00, over before the receipt",
        "RESTART, 2023-06-02T10:00/2023-06-05T09:00, 2023-06-12T17:00, over with the receipt",
        "RESTART, 2023-06-02T10:00/2023-06-06T09:00, 2023-06-13T17:00, asked for before the receipt",
        // extended, by each day that has begun
        "EXTEND, 2023-06-07T10:00/2023-06-08T10:00, 2023-06-13T17:00, a day",
        "EXTEND, 2023-06-07T10:00/2023-06-08T10:00:01, 2023-06-14T17:00, a second more begins another",
        "EXTEND, 2023-06-07T10:00/2023-06-07T10:00:01, 2023-06-13T17:00, a second begins a day",
        "EXTEND, 2023-06-07T10:00/2023-06-07T10:00, 2023-06-12T17:00, no length",
        "EXTEND, 2023-06-06T10:00/2023-06-11T10:00, 2023-06-19T17:00, five days: not to Saturday 17/6",
        "EXTEND, 2023-06-06T08:00/2023-06-06T20:00 & 2023-06-07T08:00/2023-06-07T20:00, 2023-06-13T17:00, two half-days are one",
        "EXTEND, 2023-06-06T10:00/2023-06-07T10:00 & 2023-06-07T00:00/2023-06-08T10:00, 2023-06-14T17:00, two days in all: ten hours count once",
        "EXTEND, 2023-06-06T10:00/2023-06-08T10:00 & 2023-06-07T00:00/2023-06-07T10:00, 2023-06-14T17:00, one within another",
        "EXTEND, 2023-06-04T09:00/2023-06-06T09:00, 2023-06-13T17:00, counts from the receipt on",
        "EXTEND, 2023-06-03T09:00/2023-06-05T09:00, 2023-06-12T17:00, over with the receipt",
        "EXTEND, 2023-06-12T17:00/2023-06-13T17:00, 2023-06-13T17:00, asked for as the limit ends",
        "EXTEND, 2023-06-12T17:00:01/2023-06-13T17:00, 2023-06-12T17:00, asked for a second too late",
        "EXTEND, 2023-06-12T10:00/2023-06-13T10:00 & 2023-06-13T12:00/2023-06-14T12:00, 2023-06-14T17:00, a second one within the extension",
        // taken off, by each day of eight working hours that has begun
        "SUBTRACT, 2023-06-07T10:00/2023-06-08T10:00, 2023-06-13T17:00, eight working hours",
        "SUBTRACT, 2023-06-07T10:00/2023-06-08T10:00:01, 2023-06-14T17:00, a second more begins another day",
        "SUBTRACT, 2023-06-07T10:00/2023-06-07T10:00:01, 2023-06-13T17:00, a second begins a day",
        "SUBTRACT, 2023-06-07T17:00/2023-06-08T07:00, 2023-06-12T17:00, a night",
        "SUBTRACT, 2023-06-09T17:00/2023-06-12T07:00, 2023-06-12T17:00, a weekend",
        "SUBTRACT, 2023-06-06T07:00/2023-06-06T11:00 & 2023-06-07T07:00/2023-06-07T11:00, 2023-06-13T17:00, four hours and four",
        "SUBTRACT, 2023-06-06T07:00/2023-06-06T11:30 & 2023-06-06T11:00/2023-06-06T17:00, 2023-06-13T17:00, eight hours in all: half an hour counts once",
        "SUBTRACT, 2023-06-05T07:00/2023-06-05T10:00, 2023-06-13T17:00, an hour after the receipt",
        "SUBTRACT, 2023-06-05T07:00/2023-06-05T09:00, 2023-06-12T17:00, over with the receipt",
        "SUBTRACT, 2023-06-12T16:00/2023-06-13T08:00, 2023-06-13T17:00, asked for on the due day",
        "SUBTRACT, 2023-06-12T17:00:01/2023-06-13T08:00, 2023-06-12T17:00, asked for a second too late",
    })
    void movesFiveWorkingDaysByAPause(PausePolicy policy, String pauses, String due, String why) {
        assertThat(due(by(DueTime.CLOSING, policy), "5 WORKING_DAYS", "2023-06-05T09:00", pauses))
                .as(why)
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}, {1} from {2}, {3}: {4}, {5}")
    @CsvSource({
        "SUBTRACT, 7 CALENDAR_DAYS, 2023-06-05T09:00, 2023-06-09T17:00/2023-06-12T07:00, 2023-06-15T17:00, 'a weekend of 62 hours counts, for it does in the limit'",
        "EXTEND,   7 CALENDAR_DAYS, 2023-06-05T09:00, 2023-06-09T17:00/2023-06-12T07:00, 2023-06-15T17:00, and so it is extended",
        "SUBTRACT, 1 MONTHS,        2023-05-15T09:00, 2023-06-09T17:00/2023-06-10T17:00, 2023-06-16T17:00, a day off a month",
        "RESTART,  1 MONTHS,        2023-05-15T09:00, 2023-05-30T17:00/2023-05-31T17:00, 2023-06-30T17:00, anew from the end of May",
        "RESTART,  8 WORKING_HOURS, 2023-06-05T10:00, 2023-06-05T14:00/2023-06-06T08:00, 2023-06-07T08:00, anew from eight o'clock",
        "EXTEND,   8 WORKING_HOURS, 2023-06-05T10:00, 2023-06-05T14:00/2023-06-06T08:00, 2023-06-07T07:00, 'from 10:00 by 18 hours to four in the night: as the office opens'",
        "SUBTRACT, 8 WORKING_HOURS, 2023-06-05T10:00, 2023-06-05T14:00/2023-06-06T08:00, 2023-06-06T16:00, 'four working hours'",
        "SUBTRACT, 8 WORKING_HOURS, 2023-06-05T07:00, 2023-06-05T17:00/2023-06-06T08:00, 2023-06-06T08:00, 'an hour, asked for as the limit ends'",
        "SUBTRACT, 8 WORKING_HOURS, 2023-06-05T07:00, 2023-06-05T17:00:01/2023-06-06T08:00, 2023-06-05T17:00, asked for a second too late",
        "RESTART,  0 WORKING_DAYS,  2023-06-05T09:00, 2023-06-05T10:00/2023-06-06T10:00, 2023-06-06T17:00, the same day as the return",
    })
    void movesOtherLimitsByAPause(
            PausePolicy policy, String limit, String received, String pauses, String due, String why) {
        assertThat(due(by(DueTime.CLOSING, policy), limit, received, pauses))
                .as(why)
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "RESTART,  2023-06-07T10:00/2023-06-08T10:30, 2023-06-15T10:30",
        "EXTEND,   2023-06-07T10:00/2023-06-08T10:00, 2023-06-13T09:00",
        // 12/6 09:00 and 3 days 3 hours are noon of 15/6
        "EXTEND,   2023-06-07T10:00/2023-06-10T13:00, 2023-06-15T13:30",
        "SUBTRACT, 2023-06-07T10:00/2023-06-08T10:00, 2023-06-13T09:00",
        "SUBTRACT, 2023-06-07T10:00/2023-06-07T10:00:01, 2023-06-12T09:00:01",
    })
    void movesAnAppointmentByTheTimeOfAPause(PausePolicy policy, String pauses, String due) {
        assertThat(due(by(DueTime.RECEIPT_TIME, policy), "5 WORKING_DAYS", "2023-06-05T09:00", pauses))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2023-06-07T10:00/, PAUSE_OPEN, papers are missing",
        "F2023-06-07T10:00/, PAUSE_OPEN, a payment is missing",
        "2023-06-07T10:00/2023-06-08T10:00 & 2023-06-09T10:00/, PAUSE_OPEN, missing again",
        "2023-06-09T10:00/ & 2023-06-09T10:00/2023-06-09T11:00, PAUSE_OPEN, asked for twice at once",
        "2023-06-12T17:00/, PAUSE_OPEN, asked for as the limit ends",
        "2023-06-12T17:00:01/, 2023-06-12T17:00, asked for a second too late",
    })
    void knowsNoDueDateWhileAPauseIsOpen(String pauses, String due, String why) {
        assertThat(due(DEFAULT, "5 WORKING_DAYS", "2023-06-05T09:00", pauses))
                .as(why)
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "F2023-06-07T10:00/2023-06-08T10:00, 2023-06-13T17:00, a payment is taken off by default",
        "2023-06-07T10:00/2023-06-08T10:00,  2023-06-15T17:00, papers restart by default",
        // anew from Thursday 8/6 10:00 to 15/6; the payment takes 5 hours off that day and 8 off the 9th
        "F2023-06-06T07:00/2023-06-09T17:00 & 2023-06-07T08:00/2023-06-08T10:00, 2023-06-19T17:00, papers within a payment",
        "F2023-06-07T08:00/2023-06-08T10:00 & 2023-06-06T07:00/2023-06-09T17:00, 2023-06-16T17:00, a payment within papers",
        "F2023-06-06T07:00/2023-06-06T17:00 & 2023-06-07T08:00/2023-06-08T10:00, 2023-06-15T17:00, a payment before papers is forgotten",
        "F2023-06-13T07:00/2023-06-13T17:00 & 2023-06-07T08:00/2023-06-08T10:00, 2023-06-16T17:00, a payment after papers",
    })
    void treatsEachKindOfPauseInItsOwnWay(String pauses, String due, String why) {
        assertThat(due(DEFAULT, "5 WORKING_DAYS", "2023-06-05T09:00", pauses))
                .as(why)
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} from {1}, {2}: {3}")
    @CsvSource({
        "0 WORKING_DAYS, 2018-12-31T09:00, '', OUTSIDE_CALENDAR",
        "0 WORKING_DAYS, 2019-01-02T09:00, '', 2019-01-02T17:00",
        "0 WORKING_DAYS, 2027-12-31T09:00, '', 2027-12-31T17:00",
        "1 WORKING_DAYS, 2027-12-31T09:00, '', OUTSIDE_CALENDAR",
        "0 WORKING_DAYS, 2028-01-03T09:00, '', OUTSIDE_CALENDAR",
        "5 WORKING_DAYS, 2023-06-05T09:00, 2023-06-07T09:00/9999-01-01T00:00, OUTSIDE_CALENDAR",
        "9999 CALENDAR_DAYS, 2023-06-05T09:00, '', OUTSIDE_CALENDAR",
    })
    void doesNotCountWhereTheDaysOffAreNotKnown(String limit, String received, String pauses, String due) {
        assertThat(due(DEFAULT, limit, received, pauses)).isEqualTo(due);
    }

    @Test
    void cutsOffFractionsOfASecond() {
        assertThat(due(DEFAULT, "1 WORKING_DAYS", "2023-06-09T17:00:00.999", ""))
                .isEqualTo("2023-06-12T17:00");
        assertThat(due(DEFAULT, "5 WORKING_DAYS", "2023-06-05T09:00", "2023-06-07T10:00:00.1/2023-06-07T10:00:00.9"))
                .isEqualTo("2023-06-12T17:00");
        assertThat(due(DEFAULT, "5 WORKING_DAYS", "2023-06-05T09:00", "2023-06-12T17:00:00.9/2023-06-13T08:00:00.9"))
                .isEqualTo("2023-06-20T17:00");
    }

    @Test
    void hasItsDaysInTheBusinessZone() {
        // 17:30 in Vietnam is 10:30 in Greenwich, where the office is still open
        var greenwich = new DueDates(OFFICE, DueRules.DEFAULT, ZoneId.of("UTC"));

        assertThat(greenwich
                        .of(limit("1 WORKING_DAYS"), at("2023-06-05T17:30"), List.of())
                        .due()
                        .orElseThrow()
                        .at())
                .hasToString("2023-06-06T17:00:00Z");
    }

    @Test
    void takesTheWaitForPapersFromTheRecord() {
        var open = new Supplement(at("2023-06-07T10:00"), null);

        assertThat(Pause.of(open)).isEqualTo(new Pause(Kind.SUPPLEMENT, at("2023-06-07T10:00"), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pause(Kind.SUPPLEMENT, at("2023-06-07T10:00"), at("2023-06-07T09:59:59")))
                .withMessageStartingWith("expected a return not before the request at 2023-06-07T03:00:00Z");
    }

    @Test
    void readsItsRulesFromTheSettings() {
        var dates = read("""
                workingCalendar:
                  days: off.csv
                  office: {sessions: "08:00-16:00"}
                  dueTime: receipt-time
                  supplement: EXTEND
                  financialObligation: RESTART
                  transferUntil: "15:00"
                """);

        assertThat(dates.rules())
                .isEqualTo(new DueRules(
                        DueTime.RECEIPT_TIME, PausePolicy.EXTEND, PausePolicy.RESTART, LocalTime.of(15, 0)));
        assertThat(dates.office()).hasToString("[08:00-16:00] {}");
        assertThat(dates.office().calendar().lastDay()).isEqualTo("2023-12-31");
    }

    @Test
    void hasDefaultsWhereTheSettingsSayNothing() {
        for (var yaml : List.of("unit: x", "workingCalendar: {}")) {
            assertThat(read(yaml).rules()).isEqualTo(DueRules.DEFAULT);
            assertThat(read(yaml).office()).hasToString(OFFICE.toString());
            assertThat(read(yaml).office().calendar()).isSameAs(WorkingCalendar.shipped());
            assertThat(read(yaml).zone()).isEqualTo(ZONE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{supplement: PAUSE}     | kip.yml line 1, workingCalendar.supplement: expected one of RESTART, EXTEND, SUBTRACT, found 'PAUSE'",
                "{financialObligation: 0}| kip.yml line 1, workingCalendar.financialObligation: expected one of RESTART, EXTEND, SUBTRACT, found '0'",
                "{dueTime: noon}         | kip.yml line 1, workingCalendar.dueTime: expected one of CLOSING, END_OF_DAY, RECEIPT_TIME, found 'noon'",
                "{transferUntil: 3 pm}   | kip.yml line 1, workingCalendar.transferUntil: expected a time of day such as 15:00, found '3 pm'",
                "{days: none.csv}        | kip.yml line 1, workingCalendar.days: expected the name of a file that can be read, found 'none.csv'",
                "{days: bad.csv}         | bad.csv line 2, day: expected a day such as 2023-06-14, found '2023-02-30'",
                "{holidays: off.csv}     | kip.yml line 1, workingCalendar.holidays: expected one of days, office, limits, undated, dueTime, supplement, financialObligation, transferUntil, found the key 'holidays'",
            })
    void refusesRulesThatCannotBe(String section, String message) {
        assertThatThrownBy(() -> read("workingCalendar: " + section)).hasMessage(message);
    }

    @Test
    void hasAnotherFingerprintWheneverItDecidesOtherwise() {
        var prints = Stream.of(
                        "{}",
                        "{days: off.csv}",
                        "{office: {friday: '07:00-11:30'}}",
                        "{dueTime: END_OF_DAY}",
                        "{supplement: EXTEND}",
                        "{financialObligation: EXTEND}",
                        "{transferUntil: '15:00'}")
                .map(section -> read("workingCalendar: " + section).fingerprint());

        assertThat(prints).doesNotHaveDuplicates().hasSize(7);
        assertThat(DEFAULT.fingerprint()).isEqualTo(read("a: 1").fingerprint()).hasSize(64);
        assertThat(new DueDates(OFFICE, DueRules.DEFAULT, ZoneId.of("UTC")).fingerprint())
                .isNotEqualTo(DEFAULT.fingerprint());
    }

    private static DueDates read(String yaml) {
        var header = "day,kind,name_vi,name_en,basis,confidence\n";
        return DueDates.read(
                Setting.parse("kip.yml", yaml, name -> Optional.empty(), name -> switch (name) {
                    case "off.csv" -> Optional.of(header + "2023-01-02,OFF,a,b,c,confirmed\n");
                    case "bad.csv" -> Optional.of(header + "2023-02-30,OFF,a,b,c,confirmed\n");
                    default -> Optional.empty();
                }),
                ZONE);
    }
}
