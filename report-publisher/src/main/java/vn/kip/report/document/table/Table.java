package vn.kip.report.document.table;

import java.util.List;
import vn.kip.domain.indicator.LocalizedText;

/**
 * A table of a report.
 *
 * @param name a short one, in Vietnamese
 * @param rows each as long as there are heads
 * @param total the sum over the rows, in the same columns; empty where rows are no parts of one whole
 */
public record Table(
        String name, LocalizedText title, List<LocalizedText> heads, List<List<Cell>> rows, List<Cell> total) {

    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        total = List.copyOf(total);
    }

    Table(String name, LocalizedText title, List<LocalizedText> heads, List<List<Cell>> rows) {
        this(name, title, heads, rows, List.of());
    }

    /** Whether a column holds numbers only. */
    public boolean isNumeric(int column) {
        return !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.get(column))
                        .noneMatch(cell ->
                                cell instanceof Cell.Text text && !text.text().isEmpty());
    }
}
