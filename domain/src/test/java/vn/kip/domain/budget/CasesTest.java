package vn.kip.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKind;

class CasesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // 10 received and 4 carried over; 6 early, 2 on time, 3 late; of 3 pending 1 overdue
        "RESOLVED_ONLY, 8, 3, 0, 11",
        "INDEX_766, 8, 4, 2, 10",
        "OF_RECEIVED, 8, 4, 2, 10",
    })
    void countsDossiersByTheDenominatorOfTheFormula(
            Formula formula, long reached, long missed, long open, long arrived) {
        var before = Cell.empty(RecordKind.DOSSIER).add(Measure.RECEIVED, 4);
        var within = Cell.empty(RecordKind.DOSSIER)
                .add(Measure.RECEIVED, 10)
                .add(Measure.EARLY_CURRENT, 6)
                .add(Measure.ON_TIME_INSTANT_CURRENT, 2)
                .add(Measure.LATE_INSTANT_CURRENT, 3)
                .add(Measure.LAPSED_CURRENT, 4)
                .add(Measure.LAPSE_CLEARED_CURRENT, 3);

        assertThat(Cases.of(formula, rows(before, within, Cell.empty(RecordKind.DOSSIER)), TimingRule.INSTANT_CURRENT))
                .contains(new Cases(reached, missed, open, arrived));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // of 9 received: 3 on time, 1 late, 1 handled without a due day; open 1 overdue, 1 without a due day, 2 in time
        "HANDLED_OF_RECEIVED, 3, 4, 2, 9",
        // and one carried over that was handled on time
        "PETITION_INDEX_766, 4, 4, 2, 9",
        "OF_HANDLED, 4, 2, 0, 6",
    })
    void countsPetitionsByTheDenominatorOfTheFormula(
            Formula formula, long reached, long missed, long open, long arrived) {
        var before = Cell.empty(RecordKind.PETITION).add(Measure.PETITION_RECEIVED, 1);
        var cohort = Cell.empty(RecordKind.PETITION)
                .add(Measure.PETITION_RECEIVED, 9)
                .add(Measure.PETITION_RECEIVED_UNDATED, 2)
                .add(Measure.HANDLED_ON_TIME, 3)
                .add(Measure.HANDLED_LATE, 1)
                .add(Measure.HANDLED_UNDATED, 1)
                .add(Measure.PETITION_LAPSED, 2)
                .add(Measure.PETITION_LAPSE_CLEARED, 1);

        assertThat(Cases.of(
                        formula,
                        rows(before, cohort.add(Measure.HANDLED_ON_TIME, 1), cohort),
                        TimingRule.INSTANT_CURRENT))
                .contains(new Cases(reached, missed, open, arrived));
    }

    @Test
    void takesAProcedureThatIsNotPostedForOneThatStillCanBe() {
        var before = Cell.empty(RecordKind.PROCEDURE)
                .add(Measure.CAME_INTO_FORCE, 409)
                .add(Measure.POSTING_COMPLETE, 400);
        var none = Cell.empty(RecordKind.PROCEDURE);

        assertThat(Cases.of(Formula.POSTED_OF_IN_FORCE, rows(before, none, none), TimingRule.INSTANT_CURRENT))
                .contains(new Cases(400, 0, 9, 0));
    }

    @Test
    void saysNothingOfCountsThatContradictEachOther() {
        var none = Cell.empty(RecordKind.DOSSIER);
        var overdue = none.add(Measure.RECEIVED, 1).add(Measure.LAPSED_CURRENT, 2);

        assertThat(Cases.of(Formula.INDEX_766, rows(none, overdue, none), TimingRule.INSTANT_CURRENT))
                .isEmpty();

        var petitions = Cell.empty(RecordKind.PETITION);
        var lapsed = petitions.add(Measure.PETITION_RECEIVED, 1).add(Measure.PETITION_LAPSED, 2);
        assertThat(Cases.of(Formula.HANDLED_OF_RECEIVED, rows(petitions, lapsed, lapsed), TimingRule.INSTANT_CURRENT))
                .isEmpty();
    }

    private static List<TallyRow> rows(Cell before, Cell within, Cell cohort) {
        return List.of(new TallyRow("", "", "", new PeriodTally(before, within, cohort, Cell.empty(before.kind()))));
    }
}
