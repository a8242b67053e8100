package vn.kip.domain.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.settings.Setting;

class RemedyInputTest {

    private static final Catalogue CATALOGUE =
            Catalogue.read(Setting.parse("kip.yml", """
            unit: {id: phu-quoc, name: {vi: "Phú Quốc"}}
            periods: {calendar: decree-09-2019, zone: Asia/Ho_Chi_Minh}
            units:
              - {code: TNMT, name: {vi: "Phòng TN&MT", en: "Environment office"}}
            indicators:
              - {id: on-time, objective: "02", name: {vi: "Đúng hẹn"}, target: 95%, formula: RESOLVED_ONLY}
              - {id: satisfied, objective: "03", name: {vi: "Hài lòng"}, target: 91%, formula: SATISFIED_OF_RATED}
            """, name -> Optional.empty(), name -> Optional.empty()));

    @Test
    void readsWhatAPersonTypes() {
        var plan = new RemedyInput(
                        "", "02", "  Rà soát\n hồ sơ  trễ hẹn ", "phòng tn&mt", "30/9/2023", "Đang thực hiện")
                .plan(CATALOGUE);

        assertThat(plan)
                .isEqualTo(new RemedyPlan(
                        "on-time",
                        "Rà soát hồ sơ trễ hẹn",
                        "TNMT",
                        LocalDate.of(2023, 9, 30),
                        RemedyStatus.IN_PROGRESS));
    }

    @Test
    void leavesOpenWhatIsNotSaid() {
        assertThat(new RemedyInput("", "satisfied", "x", "", "", "").plan(CATALOGUE))
                .isEqualTo(new RemedyPlan("satisfied", "x", "", null, RemedyStatus.PLANNED));
    }

    @Test
    void keepsAnAgencyThatHasNoCodeAsItIsCalled() {
        assertThat(new RemedyInput("", "satisfied", "x", "Văn phòng", "", "")
                        .plan(CATALOGUE)
                        .agency())
                .isEqualTo("Văn phòng");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            late    | x | 2023-09-30 | DONE | indicator: expected one of on-time, satisfied, found 'late'
            ''      | x | ''         | ''   | indicator: expected one of on-time, satisfied, found nothing
            on-time | '' | ''        | ''   | action: expected an action of 1 to 1000 characters, found nothing
            on-time | x | 2023-02-30 | ''   | deadline: expected a day such as 2023-09-30 or 30/9/2023, found '2023-02-30'
            on-time | x | 9/30/2023  | ''   | deadline: expected a day such as 2023-09-30 or 30/9/2023, found '9/30/2023'
            on-time | x | ''         | late | status: expected one of PLANNED, IN_PROGRESS, DONE, CANCELLED, found 'late'
            """)
    void namesTheFieldThatCannotBeUsed(
            String indicator, String action, String deadline, String status, String message) {
        assertThatThrownBy(() -> new RemedyInput("", indicator, action, "", deadline, status).plan(CATALOGUE))
                .isInstanceOf(UnusableRemedyException.class)
                .hasMessage(message);
    }

    @Test
    void namesAllFieldsThatCannotBeUsed() {
        assertThatThrownBy(
                        () -> new RemedyInput("", "x", "y".repeat(1001), "z".repeat(201), "soon", "?").plan(CATALOGUE))
                .isInstanceOfSatisfying(UnusableRemedyException.class, fault -> assertThat(fault.violations())
                        .extracting(violation -> violation.field())
                        .containsExactly("indicator", "action", "agency", "deadline", "status"));
    }
}
