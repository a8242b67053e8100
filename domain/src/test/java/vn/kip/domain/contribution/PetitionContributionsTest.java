package vn.kip.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Petitions.petition;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.petition.PetitionClock;
import vn.kip.domain.record.Petition;

class PetitionContributionsTest {

    @ParameterizedTest(name = "received 2/5, due {0}, handled {1}")
    @CsvSource({
        "2023-05-22, 2023-05-22T23:59:59, 05-02 RECEIVED; 05-22 ON_TIME",
        "2023-05-22, 2023-05-23T00:00,    05-02 RECEIVED; 05-22 LAPSED; 05-23 LATE; 05-23 CLEARED",
        "2023-05-22, 2023-05-02T11:00,    05-02 ON_TIME; 05-02 RECEIVED",
        // open: it lapses in advance
        "2023-05-22, ,                    05-02 RECEIVED; 05-22 LAPSED",
        // due on the day it came, and before
        "2023-05-02, ,                    05-02 LAPSED; 05-02 RECEIVED",
        "2023-05-01, ,                    05-02 LAPSED; 05-02 RECEIVED",
        "2023-05-01, 2023-05-02T11:00,    05-02 LATE; 05-02 RECEIVED",
        "2023-05-01, 2023-05-03T11:00,    05-02 LAPSED; 05-02 RECEIVED; 05-03 LATE; 05-03 CLEARED",
        ",           2023-05-23T00:00,    05-02 RECEIVED; 05-02 RECEIVED_UNDATED; 05-23 UNDATED",
        ",           ,                    05-02 RECEIVED; 05-02 RECEIVED_UNDATED",
    })
    void countsWhatBecomesOfAPetitionByTheDay(String due, String handled, String expected) {
        assertThat(counted(Dossiers.RULES, petition("2023-05-02T10:00", null, due, handled)))
                .containsExactlyInAnyOrder(expected.split("; "));
    }

    @Test
    void keepsTheDayOfReceiptBesideWhatHappensToAPetition() {
        var petition = petition("2023-05-02T10:00", null, "2023-05-22", "2023-05-30T10:00");

        assertThat(Petitions.contributions(Dossiers.RULES, petition))
                .allSatisfy(one -> assertThat(one.cell().cohort()).isEqualTo("2023-05-02"));
    }

    @ParameterizedTest(name = "received {0}, forwarded {1}: due {2}")
    @CsvSource({
        // 15 working days, Monday to Friday, are three weeks
        "2023-05-02T10:00, , 2023-05-23",
        // the clock starts again at the last forward, here a Friday
        "2023-05-02T10:00, 2023-05-05T16:00, 2023-05-26",
        // in the last days of the old regulation, by the day of receipt
        "2026-07-17T10:00, 2026-07-21T10:00, 2026-08-11",
        "2026-07-19T23:59, , 2026-08-07",
    })
    void isDueFifteenWorkingDaysAfterTheLastForwardWhenItsSourceDoesNotSay(
            String received, String forwarded, String due) {
        assertThat(counted(Petitions.COUNTING_DAYS, petition(received, forwarded, null, null)))
                .contains(due.substring(5) + " LAPSED")
                .noneMatch(one -> one.contains("UNDATED"));
    }

    @Test
    void hasNoLimitOfItsOwnOnceTheRegulationIsReplaced() {
        assertThat(counted(Petitions.COUNTING_DAYS, petition("2026-07-20T00:00", null, null, null)))
                .containsExactlyInAnyOrder("07-20 RECEIVED", "07-20 RECEIVED_UNDATED");
    }

    @Test
    void believesItsSourceBeforeItsOwnClock() {
        assertThat(counted(Petitions.COUNTING_DAYS, petition("2023-05-02T10:00", null, "2023-05-09", null)))
                .contains("05-09 LAPSED");
    }

    @Test
    void countsAnswersByTheComputedDay() {
        assertThat(counted(Petitions.COUNTING_DAYS, petition("2023-05-02T10:00", null, null, "2023-05-23T23:00")))
                .contains("05-23 ON_TIME");
        assertThat(counted(Petitions.COUNTING_DAYS, petition("2023-05-02T10:00", null, null, "2023-05-24T00:00")))
                .contains("05-24 LATE", "05-24 CLEARED", "05-23 LAPSED");
    }

    @Test
    void addsItsMeasuresAtTheEndOfTheirKind() {
        // the order is a wire format
        assertThat(Measure.of(vn.kip.domain.record.RecordKind.PETITION))
                .containsExactly(
                        Measure.PETITION_RECEIVED,
                        Measure.HANDLED_ON_TIME,
                        Measure.HANDLED_LATE,
                        Measure.HANDLED_UNDATED,
                        Measure.PETITION_RECEIVED_UNDATED,
                        Measure.PETITION_LAPSED,
                        Measure.PETITION_LAPSE_CLEARED);
    }

    @Test
    void countsUnderAnotherIdWhenTheWorkingCalendarIsAnother() {
        var rules = Dossiers.RULES;
        var one = rules.countingDaysBy(Petitions.calendar(2023, 2023));
        var other = rules.countingDaysBy(Petitions.calendar(2023, 2024));

        assertThat(Set.of(rules.id(), one.id(), other.id())).hasSize(3);
        assertThat(rules.countingDaysBy(Petitions.calendar(2023, 2023)).id()).isEqualTo(one.id());
        assertThat(rules.petitions()).isEqualTo(PetitionClock.DEFAULT);
    }

    private static Set<String> counted(CountingRules rules, Petition petition) {
        return Petitions.contributions(rules, petition).stream()
                .map(one -> one.cell().day().toString().substring(5) + " " + shortName(one.measure()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shortName(Measure measure) {
        return measure.name().replace("PETITION_", "").replace("HANDLED_", "").replace("LAPSE_", "");
    }
}
