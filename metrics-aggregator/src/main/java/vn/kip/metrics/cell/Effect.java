package vn.kip.metrics.cell;

import java.util.List;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.fact.RecordFacts;

/**
 * What a version did to its record and to the cells.
 *
 * @param facts what is known of the record from now on
 * @param changes contributions that are new, or no longer true
 */
public record Effect(RecordFacts facts, List<Contributions.Change> changes) {

    public Effect {
        changes = List.copyOf(changes);
    }

    /** How many contributions are new. */
    public int added() {
        var added = 0;
        for (var change : changes) {
            added += change.sign() > 0 ? 1 : 0;
        }
        return added;
    }

    /** How many contributions are no longer true. */
    public int takenBack() {
        return changes.size() - added();
    }
}
