package vn.kip.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Dossiers.at;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;

class OtherContributionsTest {

    @ParameterizedTest
    @CsvSource({
        "VERY_SATISFIED, RATED SATISFIED",
        "SATISFIED, RATED SATISFIED",
        "NEUTRAL, RATED",
        "DISSATISFIED, RATED",
        "NO_OPINION, ''"
    })
    void countsTheTwoUpperLevelsAsSatisfiedAndLeavesOutNoOpinion(String rating, String measures) {
        var slip = new SurveySlip("H33.911.01", "", at("2023-03-01T09:00"), rating);

        assertThat(String.join(" ", measures(slip))).isEqualTo(measures);
    }

    @ParameterizedTest(name = "to {0}, one-stop {1}, portal {2}")
    @CsvSource({
        // posted on both channels before it takes effect: complete from its first day
        ", 2023-01-05, 2023-01-06, 2023-02-01 CAME_INTO_FORCE;2023-02-01 POSTING_COMPLETE",
        // the later channel decides
        ", 2023-01-05, 2023-03-01, 2023-02-01 CAME_INTO_FORCE;2023-03-01 POSTING_COMPLETE",
        // one channel is not enough
        ", 2023-01-05, , 2023-02-01 CAME_INTO_FORCE",
        "2023-06-01, 2023-01-05, 2023-01-05, 2023-02-01 CAME_INTO_FORCE;2023-02-01 POSTING_COMPLETE;2023-06-01 LEFT_FORCE;2023-06-01 POSTING_ENDED",
        // complete only on the day it leaves force: never posted while in force
        "2023-06-01, 2023-01-05, 2023-06-01, 2023-02-01 CAME_INTO_FORCE;2023-06-01 LEFT_FORCE"
    })
    void countsAPostingWhileInForceAndOnBothChannels(
            LocalDate to, LocalDate oneStop, LocalDate portal, String expected) {
        var posting = new ProcedurePosting("1.000253", "COMMUNE", LocalDate.parse("2023-02-01"), to, oneStop, portal);

        assertThat(contributions(posting))
                .extracting(one -> one.cell().day() + " " + one.measure())
                .containsExactlyInAnyOrder(expected.split(";"));
    }

    @Test
    void countsAnAuditOnTheDayPlannedAndOnTheDayPerformed() {
        var audit = new InternalAudit(
                "727/CTr-UBND", "H33.911.05", LocalDate.parse("2023-10-02"), LocalDate.parse("2023-10-05"));

        assertThat(contributions(audit))
                .extracting(one -> one.cell().day() + " " + one.measure())
                .containsExactlyInAnyOrder("2023-10-02 AUDIT_PLANNED", "2023-10-05 AUDIT_PERFORMED");
    }

    private static List<Contribution> contributions(RecordContent content) {
        var facts = new RecordFacts(new Version(0, at("2023-06-01"), 1, ContentHash.NONE), content, List.of());
        return List.copyOf(new Contributions(Dossiers.RULES).of(facts));
    }

    private static List<String> measures(RecordContent content) {
        var measures = new TreeSet<String>();
        contributions(content).forEach(one -> measures.add(one.measure().name()));
        return List.copyOf(measures);
    }
}
