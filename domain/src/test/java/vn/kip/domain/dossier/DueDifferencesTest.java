package vn.kip.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.dossier.DueKind.Direction;
import vn.kip.domain.limit.DueComparison;
import vn.kip.domain.limit.DueComparison.Outcome;
import vn.kip.domain.limit.Reason;

class DueDifferencesTest {

    private static final LocalDate DAY = LocalDate.parse("2023-06-08");

    @ParameterizedTest
    @CsvSource({
        "EQUAL, 0, EQUAL",
        "SOURCE_EARLIER, 0, EARLIER_BY_DAYS_OFF",
        "SOURCE_EARLIER, 1, EARLIER_BY_1",
        "SOURCE_EARLIER, 2, EARLIER_BY_2_TO_5",
        "SOURCE_EARLIER, 5, EARLIER_BY_2_TO_5",
        "SOURCE_EARLIER, 6, EARLIER_BY_6_OR_MORE",
        "SOURCE_LATER, 0, LATER_BY_DAYS_OFF",
        "SOURCE_LATER, 1, LATER_BY_1",
        "SOURCE_LATER, 2, LATER_BY_2_TO_5",
        "SOURCE_LATER, 5, LATER_BY_2_TO_5",
        "SOURCE_LATER, 6, LATER_BY_6_OR_MORE",
    })
    void areOfAKindByWorkingDays(Outcome outcome, int workingDays, DueKind kind) {
        assertThat(DueKind.of(new DueComparison(outcome, workingDays, DAY, DAY, null)))
                .isEqualTo(kind);
    }

    @Test
    void areCountedByAgencyAndListedWhereTheyDiffer() {
        var collector = new DueDifferences.Collector();
        collector.add(dossier("H-1", "A0", Outcome.EQUAL, null));
        collector.add(dossier("H-2", "A0", Outcome.SOURCE_LATER, null));
        collector.add(dossier("H-3", "A1", Outcome.NOT_COMPARABLE, Reason.NO_SOURCE_DATE));
        collector.add(dossier("H-4", "A1", Outcome.NOT_COMPARABLE, Reason.PAUSE_OPEN));
        var differences = collector.differences();

        assertThat(differences.byAgency().get("A0"))
                .isEqualTo(new DueTally(Map.of(DueKind.EQUAL, 1L, DueKind.LATER_BY_1, 1L)));
        assertThat(differences.total().all()).isEqualTo(4);
        assertThat(differences.total().differences()).isEqualTo(2);
        assertThat(differences.total().of(Direction.LATER)).isEqualTo(1);
        assertThat(differences.total().of(Direction.MISSING)).isEqualTo(1);
        assertThat(differences.notComparable()).isEqualTo(Map.of(Reason.PAUSE_OPEN, 1L));
        assertThat(differences.listed()).extracting(DueDifference::id).containsExactly("H-2", "H-3");
        assertThat(differences.notListed()).isZero();
    }

    @Test
    void areListedUpToANumberAndCountedBeyondIt() {
        var collector = new DueDifferences.Collector();
        for (int number = 0; number < DueDifferences.MOST + 3; number++) {
            collector.add(dossier("H-" + number, "A0", Outcome.SOURCE_EARLIER, null));
        }
        var differences = collector.differences();

        assertThat(differences.listed()).hasSize(DueDifferences.MOST);
        assertThat(differences.total().differences()).isEqualTo(DueDifferences.MOST + 3);
        assertThat(differences.notListed()).isEqualTo(3);
    }

    private static DueDifference dossier(String id, String agency, Outcome outcome, @Nullable Reason reason) {
        return new DueDifference("phu-quoc", id, agency, "1.001", new DueComparison(outcome, 1, DAY, DAY, reason));
    }
}
