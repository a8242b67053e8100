package vn.kip.report.readmodel;

import java.util.Set;
import vn.kip.domain.record.RecordKind;

/**
 * What one transaction has written.
 *
 * @param rows rows added or changed, of all tables
 * @param changedCells the kinds of records whose cells were changed
 */
public record Written(long rows, Set<RecordKind> changedCells) {

    public Written {
        changedCells = Set.copyOf(changedCells);
    }
}
