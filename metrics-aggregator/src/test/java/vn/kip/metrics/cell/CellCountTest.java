package vn.kip.metrics.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.metrics.cell.DossierVersions.cell;
import static vn.kip.metrics.cell.DossierVersions.completed;
import static vn.kip.metrics.cell.DossierVersions.open;
import static vn.kip.metrics.cell.DossierVersions.version;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKind;

class CellCountTest {

    private static final String DUE = "2023-06-10T17:00";

    private final CellCount count = new CellCount(new Contributions(DossierVersions.RULES));

    @Test
    void addsAllThatAFirstVersionContributes() {
        var effect = count.effect(null, version("d1", "2023-06-01T08:00", open("land-office", DUE)))
                .orElseThrow();

        assertThat(differences(effect))
                .isEqualTo(Map.of(
                        cell("land-office", "2023-06-01"), one(Measure.RECEIVED, +1),
                        cell("land-office", "2023-06-10"),
                                one(Measure.LAPSED_CURRENT, +1).add(Measure.LAPSED_ORIGINAL, +1)));
        assertThat(effect.added()).isEqualTo(3);
        assertThat(effect.takenBack()).isZero();
    }

    @Test
    void takesBackTheLapseOfADossierThatEndsInTime() {
        var before = RecordFacts.of(version("d1", "2023-06-01T08:00", open("land-office", DUE)));

        var effect = count.effect(
                        before, version("d1", "2023-06-08T10:00", completed("land-office", DUE, "2023-06-08T10:00")))
                .orElseThrow();

        assertThat(differences(effect))
                .isEqualTo(Map.of(
                        cell("land-office", "2023-06-08"),
                                one(Measure.EARLY_CURRENT, +1).add(Measure.EARLY_ORIGINAL, +1),
                        cell("land-office", "2023-06-10"),
                                one(Measure.LAPSED_CURRENT, -1).add(Measure.LAPSED_ORIGINAL, -1)));
        assertThat(effect.added()).isEqualTo(2);
        assertThat(effect.takenBack()).isEqualTo(2);
    }

    @Test
    void hasNoEffectWhenAVersionIsRepeated() {
        var version = version("d1", "2023-06-01T08:00", open("land-office", DUE));

        assertThat(count.effect(RecordFacts.of(version), version)).isEmpty();
    }

    @Test
    void keepsTheFactsOfAVersionThatChangesNoCell() {
        var before = RecordFacts.of(version("d1", "2023-06-02T08:00", open("land-office", DUE)));

        var effect = count.effect(before, version("d1", "2023-06-03T08:00", open("land-office", DUE)))
                .orElseThrow();

        assertThat(differences(effect)).isEmpty();
        assertThat(effect.facts().observations()).hasSize(2);
    }

    private static Map<CellKey, Cell> differences(Effect effect) {
        var differences = new HashMap<CellKey, Cell>();
        effect.changes()
                .forEach(change -> differences.merge(
                        change.contribution().cell(), one(change.contribution().measure(), change.sign()), Cell::plus));
        return differences;
    }

    private static Cell one(Measure measure, int sign) {
        return Cell.empty(RecordKind.DOSSIER).add(measure, sign);
    }
}
