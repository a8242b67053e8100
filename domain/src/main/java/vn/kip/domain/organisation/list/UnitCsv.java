package vn.kip.domain.organisation.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import vn.kip.domain.settings.CsvLine;
import vn.kip.domain.settings.SettingException;

/** Units written down as CSV under a header with the names of the columns, in any order. */
final class UnitCsv {

    private static final List<String> COLUMNS =
            List.of("id", "code", "scheme", "name", "nameEn", "level", "parent", "validFrom", "validTo", "successor");
    private static final List<String> NEEDED = List.of("code", "name");

    private UnitCsv() {}

    /**
     * The rows below the header.
     *
     * @throws SettingException when it is not CSV, or the header lacks a column or has one that means nothing
     */
    static List<UnitRow> rows(String file, String text) {
        var lines = CsvLine.read(file, text);
        if (lines.isEmpty()) {
            throw SettingException.ofFile(file, "expected a list of units, found an empty file");
        }
        var columns = columns(lines.get(0));
        return lines.stream().skip(1).map(line -> row(columns, line)).toList();
    }

    private static List<String> columns(CsvLine header) {
        var once = new HashSet<String>();
        for (var column : header.cells()) {
            if (!COLUMNS.contains(column) || !once.add(column)) {
                throw header.error(
                        "some of the columns " + String.join(", ", COLUMNS) + ", each once", "'" + column + "'");
            }
        }
        for (var column : NEEDED) {
            if (!once.contains(column)) {
                throw header.error("the column " + column, "only " + String.join(", ", header.cells()));
            }
        }
        return header.cells();
    }

    private static UnitRow row(List<String> columns, CsvLine line) {
        if (line.cells().size() != columns.size()) {
            throw line.error(columns.size() + " cells", line.cells().size() + " cells");
        }
        var cells = new HashMap<String, UnitRow.Cell>();
        for (int i = 0; i < columns.size(); i++) {
            var place = line.place() + ", " + columns.get(i);
            cells.put(columns.get(i), new UnitRow.Cell(line.cells().get(i), place));
        }
        return new UnitRow(line.place(), cells);
    }
}
