package vn.kip.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;

class ReviewRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ReviewRules RULES = read("unit: x");

    // the office is open from 7:00 to 11:30 and from 13:30 to 17:00, 8 hours
    @ParameterizedTest(name = "{0} to {1}: {3}")
    @CsvSource({
        "2023-02-01T09:00:00, 2023-02-02T09:00:00, false, 2.5 + 3.5 + 2 = 8 hours",
        "2023-02-01T09:00:00, 2023-02-02T09:00:01, true, a second more",
        "2023-02-01T12:00:00, 2023-02-02T12:00:00, false, 3.5 + 4.5 = 8 hours",
        "2023-02-03T16:00:00, 2023-02-06T16:00:00, false, Friday to Monday: 1 + 4.5 + 2.5 = 8 hours",
        "2023-02-03T16:00:00, 2023-02-06T16:00:01, true, a second more",
        "2023-02-03T18:00:00, 2023-02-06T06:00:00, false, a weekend",
        "2023-01-19T16:00:00, 2023-01-27T16:00:00, false, Tết from 20 to 26 January: 1 + 7 = 8 hours",
        "2023-01-19T16:00:00, 2023-01-27T16:00:01, true, a second more",
        "2023-02-02T09:00:00, 2023-02-01T09:00:00, false, recorded before it happened",
        "2018-12-28T09:00:00, 2019-02-01T09:00:00, false, begins before the years of the calendar",
        "2027-12-01T09:00:00, 2028-01-03T09:00:00, false, ends after the years of the calendar",
    })
    void countsTheWorkingTimeUntilARecording(LocalDateTime happened, LocalDateTime recorded, boolean late, String why) {
        assertThat(RULES.entry().late(moment(happened), moment(recorded)))
                .as(why)
                .isEqualTo(late);
    }

    @ParameterizedTest(name = "received {0}, asked {1}: {2}")
    @CsvSource({
        "2023-02-01T16:59, 2023-02-06T07:00, false", // Thursday, Friday, Monday
        "2023-02-01T16:59, 2023-02-06T23:59, false",
        "2023-02-01T07:00, 2023-02-07T00:00, true", // the fourth working day
        "2023-02-01T07:00, 2023-02-05T07:00, false", // a Sunday
        "2023-02-01T07:00, 2023-02-01T06:00, false", // before it was received
        "2018-12-03T07:00, 2019-02-01T07:00, false", // outside the calendar
        "2027-12-01T07:00, 2028-02-01T07:00, false",
    })
    void countsTheWorkingDaysUntilPapersAreAskedFor(LocalDateTime received, LocalDateTime asked, boolean late) {
        assertThat(RULES.askedLate(moment(received), moment(asked))).isEqualTo(late);
    }

    @Test
    void hasTheDefaultsOfTheRuleBook() {
        assertThat(RULES.entry().tolerated()).isEqualTo(Duration.ofHours(8));
        assertThat(RULES.reappointments()).isEqualTo(new ReviewRules.Reappointments(0, 1));
        assertThat(RULES.supplements()).isEqualTo(new ReviewRules.Supplements(3, 1));
        assertThat(RULES.bulk()).isEqualTo(new ReviewRules.Bulk(3, 20, 3));
        assertThat(RULES.duplicatesWithin()).isEqualTo(Duration.ofSeconds(10));
        assertThat(RULES.listed()).isEqualTo(1_000);
    }

    @Test
    void readsEachThreshold() {
        var rules = read("""
                review:
                  lateEntry: 90m
                  reappointments: {noticeDays: 1, atMost: 2}
                  supplements: {withinDays: 5, atMost: 3}
                  bulk: {days: 2, atLeast: 10, times: 4}
                  duplicates: {within: 1m}
                  listed: 5
                """);

        assertThat(rules.entry().tolerated()).isEqualTo(Duration.ofMinutes(90));
        assertThat(rules.reappointments()).isEqualTo(new ReviewRules.Reappointments(1, 2));
        assertThat(rules.supplements()).isEqualTo(new ReviewRules.Supplements(5, 3));
        assertThat(rules.bulk()).isEqualTo(new ReviewRules.Bulk(2, 10, 4));
        assertThat(rules.duplicatesWithin()).isEqualTo(Duration.ofMinutes(1));
        assertThat(rules.listed()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{late: 8h} | review.late: expected one of lateEntry, reappointments, supplements, bulk, duplicates,"
                        + " listed, found the key 'late'",
                "{lateEntry: 8} | review.lateEntry: expected a duration such as 500ms, 1s, 10m, 2h or 1d, found '8'",
                "{supplements: {withinDays: -1}} | review.supplements.withinDays: expected a whole number from 0 to 366,"
                        + " found '-1'",
                "{supplements: {days: 3}} | review.supplements.days: expected one of withinDays, atMost, found the key"
                        + " 'days'",
                "{bulk: {times: 0}} | review.bulk.times: expected a whole number from 1 to 1000000, found '0'",
                "{bulk: {hours: 1}} | review.bulk.hours: expected one of days, atLeast, times, found the key 'hours'",
                "{reappointments: {most: 1}} | review.reappointments.most: expected one of noticeDays, atMost, found the"
                        + " key 'most'",
                "{duplicates: {}} | review.duplicates: expected the key 'within', found none",
                "{duplicates: {by: 1s}} | review.duplicates.by: expected one of within, found the key 'by'",
                "{listed: 100001} | review.listed: expected a whole number from 0 to 100000, found '100001'",
            })
    void refusesWhatItCannotUse(String section, String message) {
        assertThatThrownBy(() -> read("review: " + section)).hasMessage("kip.yml line 1, " + message);
    }

    private static ReviewRules read(String yaml) {
        return ReviewRules.read(Setting.parse("kip.yml", yaml, name -> Optional.empty()), ZONE);
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
