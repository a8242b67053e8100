package vn.kip.standalone.form;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import vn.kip.ingest.source.file.workbook.Cell;
import vn.kip.ingest.source.file.workbook.Sheet;
import vn.kip.ingest.source.file.workbook.SheetRow;
import vn.kip.ingest.source.file.workbook.XlsSheet;
import vn.kip.ingest.source.file.workbook.XlsxSheet;

/** The rows of a CSV in UTF-8, or of one sheet of an XLSX or XLS. */
final class TableFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final long LARGEST = 20_000_000;

    private TableFile() {}

    /**
     * All rows.
     *
     * @param sheet of a workbook, from 1
     * @throws UnusableFormException when it cannot be read
     */
    static List<TableRow> rows(Path file, int sheet) {
        var name = String.valueOf(file.getFileName());
        var ending = name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new UnusableFormException(
                        name,
                        "a file that can be read, of at most " + LARGEST + " bytes",
                        Files.exists(file) ? "a larger one" : "none");
            }
            return switch (ending) {
                case "xlsx" -> rows(name, XlsxSheet.open(file, sheet), sheet);
                case "xls" -> rows(name, XlsSheet.open(file, sheet), sheet);
                default -> csv(name, Files.readString(file));
            };
        } catch (CharacterCodingException e) {
            throw new UnusableFormException(name, "a CSV in UTF-8, or a workbook", "other bytes");
        } catch (IOException e) {
            throw new UnusableFormException(name, "a form that can be read", String.valueOf(e.getMessage()));
        }
    }

    private static List<TableRow> rows(String name, Sheet opened, int number) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var sheet = opened) {
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                var cells = new ArrayList<String>();
                for (int column = 0; column < row.columns(); column++) {
                    cells.add(text(row, column));
                }
                rows.add(new TableRow(name + " sheet " + number + " row " + row.number(), cells));
            }
        }
        return rows;
    }

    private static String text(SheetRow row, int column) throws IOException {
        var cell = row.cell(column);
        if (cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.UNCOMPUTED) {
            return "#";
        }
        return cell.kind() == Cell.Kind.NUMBER
                ? plain(cell.text())
                : cell.text().strip();
    }

    /** A workbook keeps a count as {@code 1234}, {@code 1234.0} or {@code 1.234E3}. */
    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** With commas, or with semicolons, as spreadsheets write it where the comma is for decimals. */
    private static List<TableRow> csv(String name, String text) {
        var content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var delimiter = count(content, ';') > count(content, ',') ? ';' : ',';
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        var rows = new ArrayList<TableRow>();
        try (var parser = format.parse(new StringReader(content))) {
            var line = 1L;
            for (var record : parser) {
                rows.add(new TableRow(
                        name + " line " + line,
                        Stream.of(record.values()).map(String::strip).toList()));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableFormException(name, "CSV", "misplaced quotation marks");
        }
        return rows;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(one -> one == letter).count();
    }
}
