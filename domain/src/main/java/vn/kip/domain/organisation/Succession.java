package vn.kip.domain.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * What took the place of a unit.
 *
 * @param day the first day after the unit's last one
 * @param unitIds the units that then stood in its place; more than one after a split
 */
public record Succession(LocalDate day, List<String> unitIds) {

    public Succession {
        unitIds = List.copyOf(unitIds);
        if (unitIds.isEmpty()) {
            throw new IllegalArgumentException("expected a successor, found none");
        }
    }

    public boolean isSplit() {
        return unitIds.size() > 1;
    }
}
