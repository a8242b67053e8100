package vn.kip.ingest.source.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.jdbc.JdbcPosition.Round;
import vn.kip.ingest.source.jdbc.JdbcPosition.RowKey;

/**
 * One answer of a database, without the rows that the one before had already.
 *
 * @param round as it was when it was asked for
 * @param full whether there may be more rows of its slice
 */
record Page(Round round, List<KeyedRow> rows, boolean full) {

    /**
     * Takes an answer.
     *
     * @param limit rows that were asked for
     * @param known rows that may be in it once more
     * @param size of a page
     */
    static Page of(Round round, List<KeyedRow> found, int limit, List<KeyedRow> known, int size) {
        var fresh = new ArrayList<>(found);
        known.forEach(fresh::remove);
        var rows = List.copyOf(fresh.subList(0, Math.min(fresh.size(), size)));
        return new Page(round, rows, found.size() == limit || rows.size() < fresh.size());
    }

    /** Whether this slice has been read to its end; of the rows without an id, one page is all that is read. */
    boolean endsSlice() {
        return !full || round.slice() == Slice.WITHOUT_ID;
    }

    /** Where the next page of this slice begins; null when it has no rows or no keys. */
    @Nullable
    RowKey lastKey() {
        return rows.isEmpty() ? null : key(rows.get(rows.size() - 1));
    }

    /** The rows that share the last key, with those among the rows before. */
    List<KeyedRow> alike(List<KeyedRow> before) {
        var last = lastKey();
        return last == null
                ? before
                : Stream.concat(before.stream(), rows.stream())
                        .filter(row -> last.equals(key(row)))
                        .toList();
    }

    private @Nullable RowKey key(KeyedRow row) {
        if (row.id() == null) {
            return null;
        }
        return new RowKey(round.slice() == Slice.CHANGED ? row.updated() : null, row.id());
    }
}
