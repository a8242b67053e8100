package vn.kip.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.record.RecordKind;

class FormulaTest {

    /**
     * Kiên Giang, second quarter of 2020, as the province published it: 252,947 received and 7,805 carried over,
     * 254,754 resolved of which 975 late, 5,998 pending of which 1,481 overdue.
     */
    private static final List<TallyRow> KIEN_GIANG_2020_Q2 = List.of(new TallyRow(
            "",
            "",
            "IN_PERSON",
            new PeriodTally(
                    cell(Measure.RECEIVED, 7805),
                    cell(Measure.RECEIVED, 252947)
                            .plus(cell(Measure.EARLY_CURRENT, 200000))
                            .plus(cell(Measure.ON_TIME_INSTANT_CURRENT, 53779))
                            .plus(cell(Measure.LATE_INSTANT_CURRENT, 975))
                            .plus(cell(Measure.LAPSED_CURRENT, 2456))
                            .plus(cell(Measure.LAPSE_CLEARED_CURRENT, 975)),
                    Cell.empty(RecordKind.DOSSIER),
                    Cell.empty(RecordKind.DOSSIER))));

    @ParameterizedTest
    @CsvSource({"RESOLVED_ONLY, 99.617", "INDEX_766, 99.058", "OF_RECEIVED, 97.326"})
    void givesTheThreeSharesOfKienGiang(Formula formula, BigDecimal percent) {
        assertThat(formula.of(KIEN_GIANG_2020_Q2, TimingRule.INSTANT_CURRENT).percent(3, RoundingMode.HALF_UP))
                .contains(percent);
    }

    @Test
    void fillsTheColumnsOfForm06aWithItsIdentities() {
        var form = Form06a.of(KIEN_GIANG_2020_Q2, TimingRule.INSTANT_CURRENT);

        assertThat(form).isEqualTo(new Form06a(260752, 0, 252947, 7805, 254754, 200000, 53779, 975, 5998, 4517, 1481));
        assertThat(form.consistent()).isTrue();
    }

    @Test
    void countsAPetitionOnlyWhenReceivedAndHandledInThePeriod() {
        // five received, three of them handled on time; a fourth answer was to one received before
        var tally = new PeriodTally(
                Cell.empty(RecordKind.PETITION),
                petitions(Measure.PETITION_RECEIVED, 5).plus(petitions(Measure.HANDLED_ON_TIME, 4)),
                petitions(Measure.PETITION_RECEIVED, 5).plus(petitions(Measure.HANDLED_ON_TIME, 3)),
                Cell.empty(RecordKind.PETITION));

        assertThat(Formula.HANDLED_OF_RECEIVED.of(List.of(new TallyRow("", "", "", tally)), TimingRule.DATE_CURRENT))
                .isEqualTo(new Fraction(3, 5));
    }

    @ParameterizedTest
    @CsvSource({"HANDLED_OF_RECEIVED, 3, 5", "PETITION_INDEX_766, 5, 5", "OF_HANDLED, 3, 3"})
    void givesTheThreeSharesOfThePetitionsInTheHalfYearReport(Formula formula, long numerator, long denominator) {
        // five received, three handled on time, two open whose day is not over (domain rule book, section 1.3)
        var known = petitions(Measure.PETITION_RECEIVED, 5).plus(petitions(Measure.HANDLED_ON_TIME, 3));
        var none = Cell.empty(RecordKind.PETITION);
        var lapsingLater = petitions(Measure.PETITION_LAPSED, 2);

        assertThat(formula.of(
                        List.of(new TallyRow("", "", "", new PeriodTally(none, known, known, lapsingLater))),
                        TimingRule.DATE_CURRENT))
                .isEqualTo(new Fraction(numerator, denominator));
    }

    @Test
    void takesPetitionsCarriedOverIntoAllButTheFirstOfTheirFormulae() {
        // four from before of which one was handled then and one has lapsed; six more of which one has no due day;
        // five handled, one of them late; three lapsed in all and the late answer cleared one of them
        var none = Cell.empty(RecordKind.PETITION);
        var before = petitions(Measure.PETITION_RECEIVED, 4)
                .plus(petitions(Measure.HANDLED_ON_TIME, 1))
                .plus(petitions(Measure.PETITION_LAPSED, 1));
        var within = petitions(Measure.PETITION_RECEIVED, 6)
                .plus(petitions(Measure.PETITION_RECEIVED_UNDATED, 1))
                .plus(petitions(Measure.HANDLED_ON_TIME, 4))
                .plus(petitions(Measure.HANDLED_LATE, 1))
                .plus(petitions(Measure.PETITION_LAPSED, 2))
                .plus(petitions(Measure.PETITION_LAPSE_CLEARED, 1));
        var tally = new PeriodTally(before, within, none, none);
        var rows = List.of(new TallyRow("", "", "", tally));

        assertThat(PetitionBalance.of(tally)).isEqualTo(new PetitionBalance(9, 6, 5, 4, 1, 2, 1));
        assertThat(Formula.PETITION_INDEX_766.of(rows, TimingRule.DATE_CURRENT)).isEqualTo(new Fraction(5, 9));
        assertThat(Formula.OF_HANDLED.of(rows, TimingRule.DATE_CURRENT)).isEqualTo(new Fraction(4, 5));
    }

    @Test
    void takesWhatLeftForceFromWhatCameIntoIt() {
        // 10 came and 3 left; 8 of them were posted completely and 2 of these left: 6 of 7
        var none = Cell.empty(RecordKind.PROCEDURE);
        var before = none.add(Measure.CAME_INTO_FORCE, 9).add(Measure.POSTING_COMPLETE, 8);
        var within =
                none.add(Measure.CAME_INTO_FORCE, 1).add(Measure.LEFT_FORCE, 3).add(Measure.POSTING_ENDED, 2);

        assertThat(Formula.POSTED_OF_IN_FORCE.of(
                        List.of(new TallyRow("", "", "", new PeriodTally(before, within, none, none))),
                        TimingRule.DATE_CURRENT))
                .isEqualTo(new Fraction(6, 7));
    }

    @ParameterizedTest(name = "{0} performed: {1} of 12")
    @CsvSource({"0, 0", "5, 5", "12, 12", "13, 12"})
    void measuresAuditsAgainstTheProgrammeOfTheYear(long performed, long counted) {
        var none = Cell.empty(RecordKind.AUDIT);
        var within = none.add(Measure.AUDIT_PLANNED, 4).add(Measure.AUDIT_PERFORMED, performed);
        var ahead = none.add(Measure.AUDIT_PLANNED, 8);

        assertThat(Formula.AUDITED_OF_PROGRAMME.of(
                        List.of(new TallyRow("", "", "", new PeriodTally(none, within, none, ahead))),
                        TimingRule.DATE_CURRENT))
                .isEqualTo(new Fraction(counted, 12));
    }

    @Test
    void letsNoAgencyThatWasAuditedTwiceStandForOneThatWasNot() {
        // of three planned for one agency each, the first was audited twice and the third never; a fourth, not in the
        // programme, was audited too: 1 + 1 + 0 of 3
        var rows = List.of(audits("a", 1, 2), audits("b", 1, 1), audits("c", 1, 0), audits("d", 0, 1));

        assertThat(Formula.AUDITED_OF_PROGRAMME.of(rows, TimingRule.DATE_CURRENT))
                .isEqualTo(new Fraction(2, 3));
    }

    private static TallyRow audits(String agency, long planned, long performed) {
        var none = Cell.empty(RecordKind.AUDIT);
        var within = none.add(Measure.AUDIT_PERFORMED, performed);
        return new TallyRow(
                agency, "", "", new PeriodTally(none, within, none, none.add(Measure.AUDIT_PLANNED, planned)));
    }

    @Test
    void keepsThePetitionFormulaeTogetherAsVariants() {
        assertThat(Formula.OF_HANDLED.variants())
                .containsExactly(Formula.HANDLED_OF_RECEIVED, Formula.PETITION_INDEX_766, Formula.OF_HANDLED);
    }

    private static Cell cell(Measure measure, long count) {
        return Cell.empty(RecordKind.DOSSIER).add(measure, count);
    }

    private static Cell petitions(Measure measure, long count) {
        return Cell.empty(RecordKind.PETITION).add(measure, count);
    }
}
