package vn.kip.domain.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.record.Petition;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.Setting;

class PetitionClockTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String LIMITS = """
            petitions:
              limits:
                - {workingDays: 15, until: 2026-07-19}
                - {workingDays: 10, from: 2026-07-20}
                - {workingDays: 5, from: 2026-01-01, until: 2026-12-31, category: HOTLINE}
            """;

    @ParameterizedTest(name = "{1} received {0}: {2} days")
    @CsvSource({
        "2026-07-19, CONDUCT, 2026-08-03",
        "2026-07-20, CONDUCT, 2026-07-30",
        "2026-07-19, HOTLINE, 2026-07-24",
        // its own limit holds in one year only, then the general one
        "2025-12-31, HOTLINE, 2026-01-15",
        "2026-01-01, HOTLINE, 2026-01-06",
        "2026-12-31, HOTLINE, 2027-01-05",
        "2027-01-01, HOTLINE, 2027-01-11",
    })
    void takesTheLimitInForceAtTheReceipt(String received, String category, String due) {
        // every day a working day, so that the arithmetic can be done in one's head
        var clock = read(LIMITS).countedBy(everyDay(2025, 2027));

        assertThat(clock.due(petition(received, category), ZONE))
                .hasValueSatisfying(day -> assertThat(day.day(ZONE)).isEqualTo(due));
    }

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({
        "2025-12-31, ", // the day before the first that is known
        "2026-01-01, 2026-01-16",
        "2026-12-16, 2026-12-31",
        "2026-12-17, ", // it would be due on the day after the last
        "2027-01-01, ",
    })
    void saysNothingOutsideTheYearsOfTheWorkingCalendar(String received, LocalDate due) {
        var clock = read("petitions: {limits: [{workingDays: 15}]}").countedBy(everyDay(2026, 2026));

        assertThat(clock.due(petition(received, ""), ZONE).map(day -> day.day(ZONE)))
                .isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void saysNothingWithoutAWorkingCalendar() {
        assertThat(read(LIMITS).due(petition("2026-07-20", ""), ZONE)).isEmpty();
        assertThat(read(LIMITS).id()).isEmpty();
    }

    @Test
    void hasTheDefaultLimitWhereNoneIsWritten() {
        assertThat(read("unit: {}")).isEqualTo(PetitionClock.DEFAULT);
        assertThat(read("petitions: {}")).isEqualTo(PetitionClock.DEFAULT);
    }

    @Test
    void allowsLimitsOfOneDayThatTouch() {
        var limits = read("petitions: {limits: [{workingDays: 1, from: 2026-01-01, until: 2026-01-01},"
                        + " {workingDays: 2, from: 2026-01-02}]}")
                .limits();

        assertThat(limits).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workingDays: 10, from: 2026-07-20 | workingDays: 10, from: 2026-07-19 | kip.yml line 4, petitions.limits[1]: expected days on which no other limit for the same petitions holds, found 2026-07-19.. beside ..2026-07-19",
                "from: 2026-07-20 | category: '' | kip.yml line 4, petitions.limits[1]: expected days on which no other limit for the same petitions holds, found .. beside ..2026-07-19",
                "until: 2026-12-31 | until: 2025-12-31 | kip.yml line 5, petitions.limits[2].until: expected a day from 2026-01-01 on, found '2025-12-31'",
                "workingDays: 15 | workingDays: 0 | kip.yml line 3, petitions.limits[0].workingDays: expected a whole number from 1 to 250, found '0'",
                "workingDays: 15 | days: 15 | kip.yml line 3, petitions.limits[0].days: expected one of workingDays, from, until, category, found the key 'days'",
                "limits: | limit: | kip.yml line 3, petitions.limit: expected one of limits, found the key 'limit'",
            })
    void saysWhatIsWrongWithALimit(String text, String wrong, String message) {
        assertThatThrownBy(() -> read(LIMITS.replace(text, wrong))).hasMessage(message);
    }

    /** Whole years without a day off but each 2 March, for a file must name one. */
    private static WorkingCalendar everyDay(int firstYear, int lastYear) {
        var lines = LocalDate.of(firstYear, 1, 1)
                .datesUntil(LocalDate.of(lastYear + 1, 1, 1))
                .map(day -> MonthDay.from(day).equals(MonthDay.of(3, 2))
                        ? day + ",OFF"
                        : day.getDayOfWeek().getValue() > 5 ? day + ",MAKEUP_WORKING" : "")
                .filter(line -> !line.isEmpty())
                .map(line -> line + ",Ngày,Day,example,confirmed\n")
                .collect(Collectors.joining());
        return WorkingCalendar.parse(new NamedFile("days.csv", "day,kind,name_vi,name_en,basis,confidence\n" + lines));
    }

    private static Petition petition(String received, String category) {
        var at = Instant.parse(received + "T03:00:00Z");
        return new Petition(PetitionStatus.IN_PROGRESS, "x", "H33.911.05", category, at, null, null, null);
    }

    private static PetitionClock read(String yaml) {
        return PetitionClockReader.read(Setting.parse("kip.yml", yaml, name -> Optional.empty()));
    }
}
