package vn.kip.ingest.source.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.mapping.field.CleanText;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;

/**
 * Where in a table the columns stand that the mapping names.
 *
 * @param positions of the named columns, from 0
 * @param width columns that have a name, up to the last one
 */
record Header(Map<String, Integer> positions, int width) {

    /**
     * Finds the columns by the names in the header line.
     *
     * @throws UnreadableFileException when a column that the mapping names is missing or there twice
     */
    static Header find(List<@Nullable String> cells, SourceFields wanted, String place) throws UnreadableFileException {
        var names = new ArrayList<String>();
        cells.forEach(cell -> names.add(cell == null ? "" : CleanText.of(cell)));
        var positions = new HashMap<String, Integer>();
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
            positions.put(name, position);
        }
        int width = names.size();
        while (width > 0 && names.get(width - 1).isEmpty()) {
            width--;
        }
        return new Header(positions, width);
    }

    /** The row whose cells {@code cell} gives by their position; it is asked for the named columns only. */
    Row row(IntFunction<String> cell) {
        var texts = new HashMap<String, String>();
        positions.forEach((name, position) -> {
            var text = cell.apply(position);
            if (!text.isEmpty()) {
                texts.put(name, text);
            }
        });
        return Row.of(texts);
    }
}
