package vn.kip.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.record.RecordKind;

class CellTest {

    @Test
    void takesAsManyCountsAsItsKindHasMeasuresOrFewer() {
        // an audit has two measures: planned, performed
        assertThat(Cell.of(RecordKind.AUDIT).counts()).containsExactly(0, 0);
        assertThat(Cell.of(RecordKind.AUDIT, 3).counts()).containsExactly(3, 0);
        assertThat(Cell.of(RecordKind.AUDIT, 3, 1).counts()).containsExactly(3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.of(RecordKind.AUDIT, 3, 1, 0))
                .withMessage("expected at most 2 counts of AUDIT, found 3");
    }

    @Test
    void refusesAMeasureOfAnotherKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.empty(RecordKind.AUDIT).count(Measure.RATED))
                .withMessage("expected a measure of AUDIT, found RATED");
        var slips = new CellKey(RecordKind.SURVEY, LocalDate.parse("2023-06-10"), "a", "", "", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contribution(slips, Measure.AUDIT_PLANNED))
                .withMessage("expected a measure of SURVEY, found AUDIT_PLANNED");
        assertThat(new Contribution(slips, Measure.RATED).cell().kind()).isEqualTo(Measure.RATED.kind());
    }

    @Test
    void addsAndTakesBackWithoutChangingWhatItWasMadeOf() {
        var two = Cell.of(RecordKind.AUDIT, 2, 1);

        assertThat(two.add(Measure.AUDIT_PERFORMED, -1)).isEqualTo(Cell.of(RecordKind.AUDIT, 2, 0));
        assertThat(two.plus(Cell.of(RecordKind.AUDIT, 5, 7))).isEqualTo(Cell.of(RecordKind.AUDIT, 7, 8));
        two.counts()[0] = 9;
        assertThat(two.count(Measure.AUDIT_PLANNED)).isEqualTo(2);
        assertThat(two.kind()).isEqualTo(RecordKind.AUDIT);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({"0, 0, true", "1, 0, false", "0, 1, false", "0, -1, false"})
    void isEmptyWhenEveryCountIsNone(long planned, long performed, boolean empty) {
        assertThat(Cell.of(RecordKind.AUDIT, planned, performed).isEmpty()).isEqualTo(empty);
    }

    @Test
    void isTheSameAsOneOfItsKindWithTheSameCounts() {
        assertThat(Cell.of(RecordKind.AUDIT, 1))
                .isEqualTo(Cell.of(RecordKind.AUDIT, 1, 0))
                .hasSameHashCodeAs(Cell.of(RecordKind.AUDIT, 1, 0))
                .isNotEqualTo(Cell.of(RecordKind.AUDIT, 0, 1))
                .isNotEqualTo(Cell.of(RecordKind.SURVEY, 1, 0))
                .isNotEqualTo("AUDIT[1, 0]")
                .hasToString("AUDIT[1, 0]");
        assertThat(Cell.of(RecordKind.AUDIT, 1).hashCode())
                .isNotEqualTo(Cell.of(RecordKind.AUDIT, 0, 1).hashCode());
    }

    @ParameterizedTest
    @CsvSource({
        "INSTANT, CURRENT,  INSTANT_CURRENT,  EARLY_CURRENT,  LAPSED_CURRENT,  LAPSE_CLEARED_CURRENT",
        "DATE,    CURRENT,  DATE_CURRENT,     EARLY_CURRENT,  LAPSED_CURRENT,  LAPSE_CLEARED_CURRENT",
        "INSTANT, ORIGINAL, INSTANT_ORIGINAL, EARLY_ORIGINAL, LAPSED_ORIGINAL, LAPSE_CLEARED_ORIGINAL",
        "DATE,    ORIGINAL, DATE_ORIGINAL,    EARLY_ORIGINAL, LAPSED_ORIGINAL, LAPSE_CLEARED_ORIGINAL",
    })
    void countsEachTimingRuleByItsOwnMeasures(
            TimingRule.Compare compare,
            TimingRule.DueDate due,
            TimingRule rule,
            Measure early,
            Measure lapsed,
            Measure cleared) {
        assertThat(TimingRule.of(compare, due)).isEqualTo(rule);
        assertThat(rule.compare()).isEqualTo(compare);
        assertThat(rule.due()).isEqualTo(due);
        assertThat(rule.early()).isEqualTo(early);
        assertThat(rule.onTime().name()).isEqualTo("ON_TIME_" + rule.name());
        assertThat(rule.late().name()).isEqualTo("LATE_" + rule.name());
        assertThat(rule.lapsed()).isEqualTo(lapsed);
        assertThat(rule.lapseCleared()).isEqualTo(cleared);
    }
}
