package vn.kip.ingest.source.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.source.content.Limits;

/**
 * One row of a file: either what is in it, or why it cannot be taken apart.
 *
 * @param place within the file, such as {@code line 17}
 */
record FileRow(String place, @Nullable Row row, @Nullable RowFault fault) {

    static FileRow of(String place, Row row) {
        return new FileRow(place, row, null);
    }

    static FileRow bad(String place, RowFault fault) {
        return new FileRow(place, null, fault);
    }

    /** A row that cannot be taken apart. */
    static FileRow unreadable(String place, String found, String expected) {
        return bad(place, new RowFault(Reason.UNREADABLE, "", found, expected));
    }

    /** A row that is longer than any row may be. */
    static FileRow tooLong(String place) {
        return unreadable(place, Limits.LONGER_ROW, "a shorter row");
    }

    /** How many rows it is worth: an entry of a list within the row is worth one as well. */
    long weight() {
        if (row == null || row.lists().isEmpty()) {
            return 1;
        }
        return 1 + row.lists().values().stream().mapToLong(List::size).sum();
    }

    /** The same row, of a file within a file. */
    FileRow within(String outer) {
        return new FileRow(outer + ", " + place, row, fault);
    }
}
