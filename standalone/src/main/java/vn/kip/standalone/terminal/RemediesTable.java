package vn.kip.standalone.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The remedial actions of a report. */
public record RemediesTable(List<Line> actions) {

    private static final Columns COLUMNS = new Columns(List.of(16, 12, 44, 26, 11, 12, 9));

    public RemediesTable {
        actions = List.copyOf(actions);
    }

    /**
     * One action.
     *
     * @param agency who answers for it, empty for nobody in particular
     * @param deadline a day, empty when none is set
     * @param since the period of the report that it was first entered for
     */
    public record Line(
            String id, String objective, String action, String agency, String deadline, String status, String since) {}

    /** The table, each line ended. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.addAll(COLUMNS.row("Mã", "Mục tiêu", "Giải pháp", "Cơ quan", "Thời hạn", "Tình trạng", "Từ kỳ"));
        lines.addAll(COLUMNS.row("Id", "Objective", "Action", "Agency", "Deadline", "Status", "Since"));
        lines.add(COLUMNS.rule());
        actions.forEach(one -> lines.addAll(
                COLUMNS.row(one.id, one.objective, one.action, one.agency, one.deadline, one.status, one.since)));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
