package vn.kip.metrics.cell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.fact.RecordFacts;

/**
 * What a version did to its record and to the cells.
 *
 * @param facts what is known of the record from now on
 * @param differences by how much each cell named here is higher; counts may be negative
 * @param added how many contributions are new
 * @param takenBack how many contributions are no longer true
 */
public record Effect(RecordFacts facts, Map<CellKey, Cell> differences, int added, int takenBack) {

    public Effect {
        differences = Collections.unmodifiableMap(differences);
    }

    static Effect of(RecordFacts facts, List<Contributions.Change> changes) {
        var differences = new LinkedHashMap<CellKey, Cell>();
        var added = 0;
        for (var change : changes) {
            var contribution = change.contribution();
            var one = Cell.empty(contribution.cell().kind()).add(contribution.measure(), change.sign());
            differences.merge(contribution.cell(), one, Cell::plus);
            if (change.sign() > 0) {
                added++;
            }
        }
        return new Effect(facts, differences, added, changes.size() - added);
    }
}
