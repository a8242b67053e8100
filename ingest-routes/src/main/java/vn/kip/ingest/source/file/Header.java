package vn.kip.ingest.source.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.mapping.field.CleanText;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowTexts;
import vn.kip.ingest.row.SourceFields;

/**
 * Where in a table the columns stand that the mapping names.
 *
 * @param columns of the texts that the mapping asks for, in their order
 * @param width columns that have a name, up to the last one
 */
record Header(SourceFields wanted, List<Column> columns, int width) {

    Header {
        columns = List.copyOf(columns);
    }

    /**
     * A named column.
     *
     * @param position from 0
     */
    record Column(String name, int position) {}

    /**
     * Finds the columns by the names in the header line.
     *
     * @throws UnreadableFileException when a column that the mapping names is missing or there twice
     */
    static Header find(List<@Nullable String> cells, SourceFields wanted, String place) throws UnreadableFileException {
        var names = new ArrayList<String>();
        cells.forEach(cell -> names.add(cell == null ? "" : CleanText.of(cell)));
        var columns = new ArrayList<Column>();
        for (var name : wanted.texts()) {
            var position = names.indexOf(name);
            if (position < 0) {
                throw new UnreadableFileException(
                        place, name, "no column of that name", "a column '" + name + "' in the header");
            }
            if (position != names.lastIndexOf(name)) {
                throw new UnreadableFileException(
                        place, name, "several columns of that name", "one column '" + name + "' in the header");
            }
            columns.add(new Column(name, position));
        }
        int width = names.size();
        while (width > 0 && names.get(width - 1).isEmpty()) {
            width--;
        }
        return new Header(wanted, columns, width);
    }

    /** A cell of a row. */
    interface CellReader<E extends Exception> {
        /** Its text, null when it is empty. */
        @Nullable
        String text(Column column) throws E;
    }

    /** The row whose cells {@code cells} reads; it is asked for the named columns only. */
    <E extends Exception> Row row(CellReader<E> cells) throws E {
        var texts = new RowTexts(wanted);
        for (int place = 0; place < columns.size(); place++) {
            var text = cells.text(columns.get(place));
            if (text != null && !text.isEmpty()) {
                texts.put(place, text);
            }
        }
        return Row.of(texts);
    }
}
