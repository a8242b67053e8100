package vn.kip.ingest.source.file.workbook;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.content.UnusableContentException;

/** One row of a sheet; it is the same object for every row, and holds until the next one is read. */
public final class SheetRow {

    /** XFD, the last column that a workbook can have. */
    static final int MOST_COLUMNS = 16_384;

    private static final int USUAL_COLUMNS = 32;

    private final SharedStrings strings;
    private @Nullable Cell[] cells = new Cell[USUAL_COLUMNS];
    private int columns;
    private int number;

    SheetRow(SharedStrings strings) {
        this.strings = strings;
    }

    void begin(int row) {
        number = row;
        Arrays.fill(cells, 0, columns, null);
        columns = 0;
    }

    /**
     * Puts a cell into the row.
     *
     * @param column from 0
     */
    void put(int column, Cell cell) throws IOException {
        if (column < 0 || column >= MOST_COLUMNS) {
            throw new UnusableContentException("a cell outside the sheet", "columns from A to XFD");
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(MOST_COLUMNS, Math.max(column + 1, 2 * cells.length)));
        }
        cells[column] = cell;
        columns = Math.max(columns, column + 1);
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** Columns up to the last cell that is there. */
    public int columns() {
        return columns;
    }

    /**
     * What stands in a column.
     *
     * @param column from 0
     */
    public Cell cell(int column) throws IOException {
        var cell = column < columns ? cells[column] : null;
        if (cell == null) {
            return Cell.EMPTY;
        }
        return cell.kind() == Cell.Kind.SHARED ? strings.get(cell.text()) : cell;
    }
}
