package vn.kip.metrics.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordVersion;
import vn.kip.metrics.cell.DossierVersions;

/** The cells of a pile of versions, counted the plain way: once, from the final facts, with nothing ever taken back. */
final class CellsOracle {

    private CellsOracle() {}

    /** Only cells that are not zero. */
    static Map<CellKey, Cell> cells(List<RecordVersion> versions) {
        return cells(versions, DossierVersions.RULES);
    }

    /** By other rules. */
    static Map<CellKey, Cell> cells(List<RecordVersion> versions, CountingRules rules) {
        var facts = new HashMap<RecordKey, RecordFacts>();
        versions.forEach(version -> facts.merge(version.key(), RecordFacts.of(version), RecordFacts::merge));
        var contributions = new Contributions(rules);
        var cells = new HashMap<CellKey, Cell>();
        for (var record : facts.values()) {
            for (var one : contributions.of(record)) {
                var kind = one.cell().kind();
                cells.merge(one.cell(), Cell.empty(kind).add(one.measure(), 1), Cell::plus);
            }
        }
        return cells;
    }
}
