package vn.kip.ingest.source.rest.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.Row;

/** An answer while it is read: what has been found of it. */
final class Scan {

    private final List<@Nullable Row> rows = new ArrayList<>();
    private final Map<List<String>, String> texts = new HashMap<>();
    private boolean hasRows;

    /** There is a list of rows, even if it is empty. */
    void rowsFound() {
        hasRows = true;
    }

    /** A row; null for one that is no object. */
    void add(@Nullable Row row) {
        rows.add(row);
    }

    void put(List<String> path, String text) {
        texts.putIfAbsent(List.copyOf(path), text);
    }

    boolean hasRows() {
        return hasRows;
    }

    List<@Nullable Row> rows() {
        return rows;
    }

    /** The text at a path, null when there is none. */
    @Nullable
    String text(List<String> path) {
        return texts.get(path);
    }
}
