package vn.kip.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

class WorkingCalendarTest {

    private static final WorkingCalendar SHIPPED = WorkingCalendar.shipped();
    private static final String HEADER = "day,kind,name_vi,name_en,basis,confidence\n";

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2023-01-19, true,  Thursday before Tết",
        "2023-01-20, false, Tết 2023 from Friday 20/1 (8056/VPCP-KGVX)",
        "2023-01-21, false, a Saturday that the file does not name",
        "2023-01-26, false, to Thursday 26/1",
        "2023-01-27, true,  Friday after Tết",
        "2023-05-03, false, in lieu of Sunday 30/4",
        "2023-05-04, true,  the day after",
        "2023-06-10, false, an ordinary Saturday",
        "2023-06-11, false, an ordinary Sunday",
        "2023-06-12, true,  an ordinary Monday",
        "2024-04-29, false, swapped for 4/5",
        "2024-05-04, true,  the Saturday worked for it (2450/VPCP-KGVX)",
        "2024-05-05, false, the Sunday after it",
    })
    void knowsWhichDaysAreWorked(LocalDate day, boolean working, String why) {
        assertThat(SHIPPED.isWorking(day)).as(why).isEqualTo(working);
    }

    @ParameterizedTest(name = "{0} to before {1}: {2}, {3}")
    @CsvSource({
        // 26 weeks of five days are 130; off are 2/1, 20, 23, 24, 25, 26/1, 1, 2, 3/5: nine
        "2022-12-15, 2023-06-15, 121, first half of 2023 (Decree 09/2019)",
        "2022-12-15, 2023-06-14, 120, without its last day",
        "2022-12-16, 2023-06-15, 120, without its first day",
        "2023-06-12, 2023-06-12, 0,   no day at all",
        "2023-06-12, 2023-06-13, 1,   a Monday",
        "2023-06-10, 2023-06-12, 0,   a weekend",
        "2024-04-27, 2024-05-06, 3,   Thursday and Friday and the make-up Saturday",
    })
    void countsWorkingDays(LocalDate from, LocalDate until, int days, String why) {
        assertThat(SHIPPED.workingDaysBetween(from, until)).as(why).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}, {3}")
    @CsvSource({
        "2023-06-12, 0, 2023-06-12, none is the day itself",
        "2023-06-10, 0, 2023-06-10, even a Saturday",
        "2023-06-10, 1, 2023-06-12, the Monday after a Saturday",
        "2023-06-09, 1, 2023-06-12, the Monday after a Friday",
        "2023-01-19, 1, 2023-01-27, over Tết",
        "2023-01-19, 2, 2023-01-30, over Tết and a weekend",
        "2024-05-03, 1, 2024-05-04, the make-up Saturday",
        "2024-05-03, 2, 2024-05-06, past it",
    })
    void goesForwardAndBackByWorkingDays(LocalDate day, int count, LocalDate reached, String why) {
        assertThat(SHIPPED.plusWorkingDays(day, count)).as(why).isEqualTo(reached);
        if (SHIPPED.isWorking(day)) {
            assertThat(SHIPPED.minusWorkingDays(reached, count)).as(why).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-06-09, 2023-06-09", "2023-06-10, 2023-06-12", "2024-05-04, 2024-05-04", "2023-01-20, 2023-01-27"})
    void findsTheWorkingDayFromADayOn(LocalDate day, LocalDate working) {
        assertThat(SHIPPED.workingDayFrom(day)).isEqualTo(working);
    }

    @Test
    void refusesToCountBackwards() {
        var day = LocalDate.parse("2023-06-12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHIPPED.workingDaysBetween(day, day.minusDays(1)))
                .withMessage("expected an end not before 2023-06-12, found 2023-06-11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHIPPED.plusWorkingDays(day, -1))
                .withMessage("expected a number of days from 0, found -1");
        assertThatIllegalArgumentException().isThrownBy(() -> SHIPPED.minusWorkingDays(day, -1));
    }

    @Test
    void saysForWhichYearsTheShippedDaysAreKnown() {
        assertThat(SHIPPED.firstDay()).isEqualTo("2019-01-01");
        assertThat(SHIPPED.lastDay()).isEqualTo("2027-12-31");
        assertThat(SHIPPED.covers(LocalDate.parse("2018-12-31"))).isFalse();
        assertThat(SHIPPED.covers(LocalDate.parse("2019-01-01"))).isTrue();
        assertThat(SHIPPED.covers(LocalDate.parse("2027-12-31"))).isTrue();
        assertThat(SHIPPED.covers(LocalDate.parse("2028-01-01"))).isFalse();
    }

    @Test
    void namesTheDaysThatAreNotConfirmed() {
        assertThat(SHIPPED.unconfirmed()).extracting(SpecialDay::day).containsExactly(LocalDate.parse("2027-05-03"));
    }

    @Test
    void knowsWhatADayOffRestsOn() {
        assertThat(SHIPPED.special(LocalDate.parse("2024-05-04")))
                .contains(new SpecialDay(
                        LocalDate.parse("2024-05-04"),
                        SpecialDay.Kind.MAKEUP_WORKING,
                        "Làm bù ngày 29/04/2024 (hoán đổi)",
                        "Make-up working day for 2024-04-29",
                        "CV 2450/VPCP-KGVX 12/04/2024; TB 1570/TB-LĐTBXH",
                        SpecialDay.Confidence.CONFIRMED));
        assertThat(SHIPPED.special(LocalDate.parse("2024-05-06"))).isEmpty();
    }

    @Test
    void acceptsADayOffOnAWeekendForAnnouncementsNameWholeRuns() {
        var calendar = parse("2023-01-21,OFF,Tết,Tet,\"8056, of 1/12\",confirmed\n");

        assertThat(calendar.isWorking(LocalDate.parse("2023-01-21"))).isFalse();
        assertThat(calendar.special(LocalDate.parse("2023-01-21")))
                .map(SpecialDay::basis)
                .contains("8056, of 1/12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-01-02,OFF,a,b,c,confirmed | 2023-01-02,MAKEUP,a,b,c,confirmed  | off.csv line 3, kind: expected one of OFF, MAKEUP_WORKING, found 'MAKEUP'",
                "2023-01-02,OFF,a,b,c,confirmed | 2023-02-30,OFF,a,b,c,confirmed     | off.csv line 3, day: expected a day such as 2023-06-14, found '2023-02-30'",
                "2023-01-02,OFF,a,b,c,confirmed | 2/1/2023,OFF,a,b,c,confirmed       | off.csv line 3, day: expected a day such as 2023-06-14, found '2/1/2023'",
                "2023-01-02,OFF,a,b,c,confirmed | 2023-01-02,OFF,a,b,c,confirmed     | off.csv line 3, day: expected each day once, found 2023-01-02 again",
                "2023-01-02,OFF,a,b,c,confirmed | 2023-01-03,OFF,a,b,c,perhaps       | off.csv line 3, confidence: expected one of CONFIRMED, RECALLED, found 'perhaps'",
                "2023-01-02,OFF,a,b,c,confirmed | 2023-01-06,MAKEUP_WORKING,a,b,c,confirmed | off.csv line 3, day: expected a Saturday or Sunday, for MAKEUP_WORKING, found 2023-01-06, a Friday",
                "2023-01-02,OFF,a,b,c,confirmed | 2023-01-03,OFF,a,b,c               | off.csv line 3: expected 6 cells, found 5",
                "2023-01-02,OFF,a,b,c,confirmed | 2025-01-01,OFF,a,b,c,confirmed     | off.csv: expected days off in every year, found none in 2024",
                "2023-01-02,OFF,a,b,c,confirmed | 2024-05-04,MAKEUP_WORKING,a,b,c,confirmed | off.csv: expected days off in every year, found none in 2024",
            })
    void refusesADayThatCannotBe(String first, String second, String message) {
        assertThatThrownBy(() -> parse(first + "\n" + second + "\n"))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }

    @Test
    void takesADayTwiceForAnErrorEvenWhenOnlyTheKindDiffers() {
        assertThatThrownBy(() -> parse("2023-01-07,OFF,a,b,c,confirmed\n2023-01-07,MAKEUP_WORKING,a,b,c,confirmed\n"))
                .hasMessage("off.csv line 3, day: expected each day once, found 2023-01-07 again");
    }

    @Test
    void refusesAFileWithoutTheColumnsOrWithoutDays() {
        assertThatThrownBy(() -> WorkingCalendar.parse(new NamedFile("off.csv", "day;kind\n")))
                .hasMessage(
                        "off.csv line 1: expected the columns day, kind, name_vi, name_en, basis, confidence, found day;kind");
        assertThatThrownBy(() -> parse("")).hasMessage("off.csv: expected days off, found none");
        assertThatThrownBy(() -> WorkingCalendar.parse(new NamedFile("off.csv", "")))
                .hasMessage("off.csv: expected a table, found an empty file");
    }

    @Test
    void readsTheFileThatTheSettingsName() {
        var yaml = "days: off.csv";
        var files = HEADER + "2023-06-12,OFF,a,b,c,confirmed\n";
        var setting = Setting.parse(
                "kip.yml",
                yaml,
                name -> Optional.empty(),
                name -> name.equals("off.csv") ? Optional.of(files) : Optional.empty());

        assertThat(WorkingCalendar.read(setting).isWorking(LocalDate.parse("2023-06-12")))
                .isFalse();
        assertThatThrownBy(() -> WorkingCalendar.read(Setting.parse("kip.yml", yaml, name -> Optional.empty())))
                .hasMessage("kip.yml line 1, days: expected the name of a file that can be read, found 'off.csv'");
        assertThat(WorkingCalendar.read(Setting.parse("kip.yml", "office: {}", name -> Optional.empty())))
                .isSameAs(SHIPPED);
    }

    @Test
    void hasTheSameFingerprintForTheSameDaysWhateverTheirNames() {
        var one = parse("2023-01-02,OFF,a,b,c,confirmed\n2023-01-03,OFF,a,b,c,confirmed\n");
        var same = parse("2023-01-03,off,x,y,z,recalled\n2023-01-02,OFF,x,y,z,recalled\n");
        var other = parse("2023-01-02,OFF,a,b,c,confirmed\n2023-01-04,OFF,a,b,c,confirmed\n");

        assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    private static WorkingCalendar parse(String lines) {
        return WorkingCalendar.parse(new NamedFile("off.csv", HEADER + lines));
    }
}
