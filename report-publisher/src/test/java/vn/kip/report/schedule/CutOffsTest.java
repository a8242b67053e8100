package vn.kip.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodSettings;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.settings.Setting;
import vn.kip.report.schedule.PublicationSettings.Length;

class CutOffsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant JUNE = Instant.parse("2023-06-01T00:00:00Z");

    /** The first half-year ends with 14 June, at 17:00 of that day in Greenwich; two hours later it is published. */
    @ParameterizedTest
    @CsvSource({
        "2023-06-14T18:59:59Z, ''",
        "2023-06-14T19:00:00Z, '2023-06,2023-Q2,2023-H1'",
        "2023-07-14T18:59:59Z, '2023-06,2023-Q2,2023-H1'",
        "2023-07-14T19:00:00Z, '2023-06,2023-Q2,2023-H1,2023-07'",
        "2023-09-20T00:00:00Z, '2023-06,2023-Q2,2023-H1,2023-07,2023-08,2023-09,2023-Q3,2023-9M'"
    })
    void areTwoHoursAfterTheLastDayInVietnam(Instant now, String codes) {
        assertThat(codes(PublicationSettings.DEFAULT, JUNE, now)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-14T16:59:59Z, '2023-06,2023-Q2,2023-H1'",
        "2023-06-14T17:00:00Z, ''",
        "2023-06-16T00:00:00Z, ''"
    })
    void areNoneOfPeriodsThatWereOverBefore(Instant since, String codes) {
        assertThat(codes(PublicationSettings.DEFAULT, since, Instant.parse("2023-06-20T00:00:00Z")))
                .isEqualTo(codes);
    }

    @Test
    void areThoseOfTheLengthsThatAreWanted() {
        var halves = new PublicationSettings(true, Duration.ofDays(3), Set.of(Length.HALF_YEAR, Length.YEAR));

        assertThat(codes(halves, JUNE, Instant.parse("2023-12-17T16:59:59Z"))).isEqualTo("2023-H1");
        assertThat(codes(halves, JUNE, Instant.parse("2023-12-17T17:00:00Z"))).isEqualTo("2023-H1,2023-H2,2023");
    }

    @Test
    void areThoseOfEachPeriodThatACalendarLists() {
        var periods = PeriodSettings.read(Setting.parse("kip.yml", """
                periods:
                  calendar: seasons
                  calendars:
                    - id: seasons
                      periods:
                        - {code: A, start: 2023-01-01, end: 2023-04-30, year: S}
                        - {code: B, start: 2023-05-01, end: 2023-09-30, year: S}
                """, name -> Optional.empty()));
        var cutOffs = new CutOffs(periods.calendar(), ZONE, PublicationSettings.DEFAULT);

        assertThat(cutOffs.passed(JUNE, JUNE, Instant.parse("2023-10-01T00:00:00Z")))
                .extracting(ReportingPeriod::code)
                .containsExactly("B", "S");
    }

    /** After a downtime the sources are read first. */
    @ParameterizedTest
    @CsvSource({
        "2023-06-14T16:59:59Z, 2023-06-14T19:00:00Z, '2023-06,2023-Q2,2023-H1'",
        "2023-06-16T08:00:00Z, 2023-06-16T09:59:59Z, ''",
        "2023-06-16T08:00:00Z, 2023-06-16T10:00:00Z, '2023-06,2023-Q2,2023-H1'"
    })
    void areTwoHoursAfterTheStartWhenNobodyWasThereBefore(Instant startedAt, Instant now, String codes) {
        assertThat(codes(new CutOffs(PeriodCalendar.DECREE_09_2019, ZONE, PublicationSettings.DEFAULT)
                        .passed(JUNE, startedAt, now)))
                .isEqualTo(codes);
    }

    private static String codes(PublicationSettings settings, Instant since, Instant now) {
        return codes(new CutOffs(PeriodCalendar.DECREE_09_2019, ZONE, settings).passed(since, since, now));
    }

    private static String codes(List<ReportingPeriod> periods) {
        return String.join(",", periods.stream().map(ReportingPeriod::code).toList());
    }
}
