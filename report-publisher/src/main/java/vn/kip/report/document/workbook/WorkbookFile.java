package vn.kip.report.document.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.document.table.Cell;
import vn.kip.report.document.table.ReportTables;
import vn.kip.report.document.table.Table;
import vn.kip.report.evidence.SpreadsheetText;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.snapshot.ReportDocument;
import vn.kip.report.snapshot.Snapshot;

/**
 * {@code report.xlsx}: all tables of the report, a sheet for each, whose counts and shares are numbers. Heads stay in sight and can be
 * filtered by. Text that a spreadsheet might take for a formula is marked as text.
 */
@Component
public final class WorkbookFile implements ReportDocument {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String COUNTS = "#,##0";
    private static final int NARROW = 14;
    private static final int WIDE = 60;
    private static final int LONGEST = 31;
    private static final int NUMBER = 3;
    private static final int FIRST_TRY = 2;

    WorkbookFile() {}

    @Override
    public String fileName() {
        return "report.xlsx";
    }

    @Override
    public byte[] render(ReportFigures figures, Snapshot snapshot) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Kip", "1.0")) {
            var names = new HashSet<String>();
            for (var table : ReportTables.of(figures, snapshot)) {
                write(table, workbook.newWorksheet(unique(tab(table.name()), names)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A name that a tab may have. */
    private static String tab(String name) {
        var allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return allowed.substring(0, Math.min(allowed.length(), LONGEST)).strip();
    }

    /** Tabs may not have the same name, in whatever case. */
    private static String unique(String name, Set<String> names) {
        var unique = name;
        for (int number = FIRST_TRY; !names.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name.substring(0, Math.min(name.length(), LONGEST - NUMBER)) + " " + number;
        }
        return unique;
    }

    private static void write(Table table, Worksheet to) {
        var heads = table.heads();
        for (int column = 0; column < heads.size(); column++) {
            to.value(0, column, both(heads.get(column)));
            to.width(column, width(table, column));
        }
        to.range(0, 0, 0, heads.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E8ECF2")
                .set();
        int at = 1;
        for (var row : table.rows()) {
            write(row, to, at++, false);
        }
        if (!table.total().isEmpty()) {
            write(table.total(), to, at, true);
        }
        to.freezePane(0, 1);
        to.setAutoFilter(0, 0, Math.max(1, table.rows().size()), heads.size() - 1);
    }

    private static String both(LocalizedText head) {
        return head.vi().equals(head.en()) ? head.vi() : head.vi() + " / " + head.en();
    }

    private static int width(Table table, int column) {
        var longest = table.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell instanceof Cell.Text text ? text.text().length() : 0)
                .max()
                .orElse(0);
        return Math.max(NARROW, Math.min(WIDE, longest + 2));
    }

    private static void write(List<Cell> row, Worksheet to, int at, boolean bold) {
        for (int column = 0; column < row.size(); column++) {
            var style = to.style(at, column);
            if (row.get(column) instanceof Cell.Text text) {
                to.value(at, column, SpreadsheetText.of(text.text()));
                style = style.wrapText(true);
            } else if (row.get(column) instanceof Cell.Count count) {
                to.value(at, column, count.count());
                style = style.format(COUNTS);
            } else if (row.get(column) instanceof Cell.Percent percent) {
                to.value(at, column, percent.percent().divide(HUNDRED, MathContext.DECIMAL64));
                style = style.format(format(percent.percent()));
            }
            (bold ? style.bold() : style).set();
        }
    }

    /** With as many decimals as the report prints. */
    private static String format(BigDecimal percent) {
        return percent.scale() > 0 ? "0." + "0".repeat(percent.scale()) + "%" : "0%";
    }
}
