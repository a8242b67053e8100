package vn.kip.report.figures;

import java.util.Set;
import vn.kip.domain.record.RecordKind;

/**
 * Cells have changed, and with them perhaps the figures of any period. Published once per database transaction that
 * changed any, after it was committed, on the thread that wrote it: listeners must not block.
 *
 * @param kinds the kinds of records whose cells have changed
 */
public record FiguresChanged(Set<RecordKind> kinds) {

    public FiguresChanged {
        kinds = Set.copyOf(kinds);
    }
}
