package vn.kip.standalone.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cells of form II.06a that a portal has otherwise than Kip. */
public record FormTable(List<Line> differences) {

    private static final Columns COLUMNS = new Columns(List.of(44, 7, 12, 12, 30));

    public FormTable {
        differences = List.copyOf(differences);
    }

    /**
     * One cell.
     *
     * @param place where it stands in the file, empty when it is not there
     */
    public record Line(String sector, int column, long portal, long kip, String place) {}

    /** The table, each line ended. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.addAll(COLUMNS.row("Lĩnh vực", "Cột", "Cổng", "Kịp", "Vị trí"));
        lines.addAll(COLUMNS.row("Sector", "Column", "Portal", "Kip", "Place"));
        lines.add(COLUMNS.rule());
        differences.forEach(one -> lines.addAll(COLUMNS.row(
                one.sector,
                Integer.toString(one.column),
                Long.toString(one.portal),
                Long.toString(one.kip),
                one.place.isEmpty() ? "không có dòng / no line" : one.place)));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
