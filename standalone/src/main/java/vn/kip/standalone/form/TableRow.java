package vn.kip.standalone.form;

import java.util.List;

/**
 * A row of a file with a table, whatever is in it.
 *
 * @param place file and row, as messages name them
 * @param cells without the blanks around them
 */
record TableRow(String place, List<String> cells) {

    TableRow {
        cells = List.copyOf(cells);
    }

    /** What stands in a column, counted from 0; empty beyond the last one. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
