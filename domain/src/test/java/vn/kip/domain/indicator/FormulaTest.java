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

    private static Cell cell(Measure measure, long count) {
        return Cell.empty(RecordKind.DOSSIER).add(measure, count);
    }

    private static Cell petitions(Measure measure, long count) {
        return Cell.empty(RecordKind.PETITION).add(measure, count);
    }
}
