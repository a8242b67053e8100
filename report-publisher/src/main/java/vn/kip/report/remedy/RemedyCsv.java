package vn.kip.report.remedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.kip.domain.remedy.RemedyInput;
import vn.kip.domain.settings.CsvLine;
import vn.kip.domain.settings.SettingException;
import vn.kip.report.remedy.UnusableRemediesException.Fault;

/** Actions written down as CSV under a header with the names of the columns, in any order. */
final class RemedyCsv {

    private static final String ID = "id";
    private static final String INDICATOR = "indicator";
    private static final String ACTION = "action";
    private static final String AGENCY = "agency";
    private static final String DEADLINE = "deadline";
    private static final String STATUS = "status";
    private static final List<String> COLUMNS = List.of(ID, INDICATOR, ACTION, AGENCY, DEADLINE, STATUS);
    private static final List<String> NEEDED = List.of(INDICATOR, ACTION);

    private RemedyCsv() {}

    /**
     * The rows below the header.
     *
     * @param file its name, for messages
     * @throws UnusableRemediesException when it is not CSV, or the header or a row has not the columns that are expected
     */
    static List<RemedyRow> rows(String file, String text) {
        var lines = lines(file, text);
        var columns = columns(lines.get(0));
        var rows = new ArrayList<RemedyRow>();
        var faults = new ArrayList<Fault>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.cells().size() == columns.size()) {
                rows.add(row(columns, line));
            } else {
                faults.add(new Fault(
                        line.place(),
                        "row",
                        columns.size() + " cells",
                        line.cells().size() + " cells"));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnusableRemediesException(faults);
        }
        return rows;
    }

    private static List<CsvLine> lines(String file, String text) {
        try {
            var lines = CsvLine.read(file, text);
            if (lines.size() < 2) {
                throw fault(file, "file", "a header and at least one action", lines.size() + " lines");
            }
            return lines;
        } catch (SettingException e) {
            throw fault(file, "file", "CSV", String.valueOf(e.getMessage()));
        }
    }

    private static List<String> columns(CsvLine header) {
        var once = new HashSet<String>();
        for (var column : header.cells()) {
            if (!COLUMNS.contains(column) || !once.add(column)) {
                throw fault(
                        header.place(),
                        "header",
                        "some of the columns " + String.join(", ", COLUMNS) + ", each once",
                        "'" + column + "'");
            }
        }
        if (!once.containsAll(NEEDED)) {
            throw fault(
                    header.place(),
                    "header",
                    "the columns " + String.join(" and ", NEEDED),
                    "only " + String.join(", ", header.cells()));
        }
        return header.cells();
    }

    private static RemedyRow row(List<String> columns, CsvLine line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), line.cells().get(i));
        }
        return new RemedyRow(
                line.place(),
                new RemedyInput(
                        cells.getOrDefault(ID, ""),
                        cells.getOrDefault(INDICATOR, ""),
                        cells.getOrDefault(ACTION, ""),
                        cells.getOrDefault(AGENCY, ""),
                        cells.getOrDefault(DEADLINE, ""),
                        cells.getOrDefault(STATUS, "")),
                0);
    }

    private static UnusableRemediesException fault(String place, String field, String expected, String found) {
        return new UnusableRemediesException(List.of(new Fault(place, field, expected, found)));
    }
}
