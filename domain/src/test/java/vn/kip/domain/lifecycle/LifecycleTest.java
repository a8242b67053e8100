package vn.kip.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest(name = "{0} is {1}: taken in {2}, ended {3}")
    @CsvSource({
        // TrangThaiHoSo 1 to 10 (rule book, section 3.1)
        "1,  SUBMITTED,            false, false",
        "2,  ACCEPTED,             true,  false",
        "3,  REJECTED_AT_INTAKE,   false, false",
        "4,  IN_PROGRESS,          true,  false",
        "5,  SUPPLEMENT_REQUESTED, true,  false",
        "6,  FINANCIAL_OBLIGATION, true,  false",
        "7,  WITHDRAWN,            true,  true",
        "8,  STOPPED,              true,  true",
        "9,  COMPLETED,            true,  true",
        "10, RESULT_RETURNED,      true,  true",
    })
    void hasTheTenStatesOfTheNationalList(int code, DossierStatus status, boolean accepted, boolean ended) {
        assertThat(DossierStatus.ofCode(code)).contains(status);
        assertThat(status.code()).isEqualTo(code);
        assertThat(status.accepted()).isEqualTo(accepted);
        assertThat(status.ended()).isEqualTo(ended);
    }

    @Test
    void knowsNoOtherStates() {
        assertThat(DossierStatus.ofCode(0)).isEmpty();
        assertThat(DossierStatus.ofCode(11)).isEmpty();
    }

    @ParameterizedTest(name = "due 2023-06-10T17:00:00+07:00, ended {0}: to the second {1}, by the day {2}")
    @CsvSource({
        "2023-06-10T09:59:59Z,     true,  true",
        "2023-06-10T10:00:00Z,     true,  true",
        // a fraction of the second at which it is due is still that second
        "2023-06-10T10:00:00.999Z, true,  true",
        "2023-06-10T10:00:01Z,     false, true",
        "2023-06-10T16:59:59Z,     false, true",
        "2023-06-10T17:00:00Z,     false, false",
    })
    void keepsAPromiseToTheSecondUntilThatSecondIsOver(Instant end, boolean byInstant, boolean byDate) {
        var due = new Due.At(Instant.parse("2023-06-10T10:00:00Z"));

        assertThat(due.keptByInstant(end, ZONE)).isEqualTo(byInstant);
        assertThat(due.keptByDate(end, ZONE)).isEqualTo(byDate);
    }

    @ParameterizedTest(name = "due on 2023-06-10 in Vietnam, ended {0}: {1}")
    @CsvSource({"2023-06-09T16:59:59Z, true", "2023-06-10T16:59:59.999Z, true", "2023-06-10T17:00:00Z, false"})
    void keepsAPromiseOfADayUntilThatDayIsOver(Instant end, boolean kept) {
        var due = new Due.On(LocalDate.parse("2023-06-10"));

        assertThat(due.keptByInstant(end, ZONE)).isEqualTo(kept);
        assertThat(due.keptByDate(end, ZONE)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"2023-06-09T16:59:59Z, 2023-06-09", "2023-06-09T17:00:00Z, 2023-06-10"})
    void fallsOnTheDayOfTheBusinessZone(Instant at, LocalDate day) {
        assertThat(new Due.At(at).day(ZONE)).isEqualTo(day);
        assertThat(new Due.On(day).day(ZONE)).isEqualTo(day);
    }

    @ParameterizedTest(name = "asked for at 02:00, returned {1}: missing just before {0}: {2}")
    @CsvSource({
        "2023-06-08T02:00:00Z, 2023-06-09T02:00:00Z, false",
        "2023-06-08T02:00:01Z, 2023-06-09T02:00:00Z, true",
        "2023-06-09T02:00:00Z, 2023-06-09T02:00:00Z, true",
        "2023-06-09T02:00:01Z, 2023-06-09T02:00:00Z, false",
        "2024-06-09T02:00:01Z, ,                     true",
    })
    void waitsForPapersFromTheRequestToTheirReturn(Instant moment, Instant returned, boolean open) {
        assertThat(new Supplement(Instant.parse("2023-06-08T02:00:00Z"), returned).openAt(moment))
                .isEqualTo(open);
    }
}
