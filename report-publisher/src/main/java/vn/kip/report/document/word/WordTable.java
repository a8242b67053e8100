package vn.kip.report.document.word;

import com.deepoove.poi.data.CellRenderData;
import com.deepoove.poi.data.Cells;
import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import com.deepoove.poi.data.Texts;
import java.util.List;
import java.util.stream.IntStream;
import vn.kip.report.document.table.Cell;
import vn.kip.report.document.table.Table;

/** A table of the report as Word draws it: heads on each page, numbers on the right, the smaller the more columns there are. */
public final class WordTable {

    /** In centimetres, on the left and the right. */
    private static final double MARGIN = 0.08;

    private static final int WHOLE = 100;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 28;
    private static final int WIDE = 8;
    private static final int BROAD = 6;
    private static final double SMALL = 7.5;
    private static final double MIDDLE = 9;
    private static final double USUAL = 11;

    private final Table table;
    private final double size;

    private WordTable(Table table) {
        this.table = table;
        var columns = table.heads().size();
        this.size = columns > WIDE ? SMALL : columns > BROAD ? MIDDLE : USUAL;
    }

    /** What the template's {@code {{#table}}} is given. */
    public static TableRenderData of(Table table) {
        return new WordTable(table).drawn();
    }

    private TableRenderData drawn() {
        var drawn = Tables.ofPercentWidth("100%", widths()).cellMargin(0, MARGIN, 0, MARGIN);
        drawn.addRow(head());
        table.rows().forEach(row -> drawn.addRow(row(row, false)));
        if (!table.total().isEmpty()) {
            drawn.addRow(row(table.total(), true));
        }
        return drawn.create();
    }

    private RowRenderData head() {
        var row = Rows.of(table.heads().stream()
                .map(head -> Cells.of(Texts.of(head.vi()).fontSize(size).bold().create())
                        .center()
                        .create())
                .toArray(CellRenderData[]::new));
        return row.repeatedHeader().create();
    }

    private RowRenderData row(List<Cell> cells, boolean bold) {
        return Rows.of(IntStream.range(0, cells.size())
                        .mapToObj(column -> cell(cells.get(column), table.isNumeric(column), bold))
                        .toArray(CellRenderData[]::new))
                .create();
    }

    private CellRenderData cell(Cell cell, boolean numeric, boolean bold) {
        var text = Texts.of(cell.printed()).fontSize(size);
        var drawn = Cells.of((bold ? text.bold() : text).create());
        return (numeric ? drawn.horizontalRight() : drawn.horizontalLeft()).create();
    }

    /** In percent of the width, by the longest text of each column; they add up to 100. */
    private int[] widths() {
        var columns = table.heads().size();
        var lengths = IntStream.range(0, columns).map(this::length).toArray();
        var all = IntStream.of(lengths).sum();
        var widths = IntStream.of(lengths).map(length -> length * WHOLE / all).toArray();
        widths[columns > 1 ? 1 : 0] += WHOLE - IntStream.of(widths).sum();
        return widths;
    }

    private int length(int column) {
        var longest = table.rows().stream()
                .mapToInt(row -> row.get(column).printed().length())
                .max()
                .orElse(0);
        return Math.max(SHORTEST, Math.min(LONGEST, longest));
    }
}
