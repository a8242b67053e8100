package vn.kip.standalone.terminal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sets of counting rules, and how each stands. */
public record RulesTable(List<Line> sets) {

    private static final Columns COLUMNS = new Columns(List.of(10, 22, 34, 12));

    public RulesTable {
        sets = List.copyOf(sets);
    }

    /**
     * One set.
     *
     * @param since when it was first asked for
     * @param stage {@code BUILDING}, {@code SHOWN}, {@code KEPT} or {@code REMOVING}
     * @param percent how much of the records has been counted by it
     */
    public record Line(String id, String since, String stage, int percent, long cells) {}

    /** The table, each line ended. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.addAll(COLUMNS.row("Quy tắc", "Từ lúc", "Tình trạng", "Số ô"));
        lines.addAll(COLUMNS.row("Rules", "Since", "State", "Cells"));
        lines.add(COLUMNS.rule());
        sets.forEach(set -> lines.addAll(COLUMNS.row(
                set.id,
                Instant.parse(set.since).truncatedTo(ChronoUnit.SECONDS).toString(),
                words(set),
                Long.toString(set.cells))));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String words(Line set) {
        return switch (set.stage) {
            case "SHOWN" -> "đang dùng / shown";
            case "BUILDING" -> "đang đếm / being counted, " + set.percent + " %";
            case "KEPT" -> "giữ lại / kept";
            case "REMOVING" -> "đang xóa / being removed";
            default -> set.stage;
        };
    }
}
