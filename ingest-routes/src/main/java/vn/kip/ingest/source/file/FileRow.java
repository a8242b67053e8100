package vn.kip.ingest.source.file;

import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;

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
}
