package vn.kip.ingest.source.file;

import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.file.workbook.Cell;
import vn.kip.ingest.source.file.workbook.Sheet;
import vn.kip.ingest.source.file.workbook.SheetRow;
import vn.kip.ingest.source.file.workbook.XlsSheet;
import vn.kip.ingest.source.file.workbook.XlsxSheet;

/**
 * Rows of one sheet of a workbook. Rows in which nothing can be seen are no rows.
 *
 * <p>A formula counts as its stored value and is never evaluated; see the package of {@link Sheet} for why. One without a
 * value, and one that came to an error such as {@code #N/A}, are no value at all: in a column that the mapping names the
 * row is bad.
 */
final class SheetRows implements FileRows {

    private final Sheet sheet;
    private final Header header;
    private final CellText texts;
    private final int number;

    private SheetRows(Sheet sheet, Header header, int number) {
        this.sheet = sheet;
        this.header = header;
        this.texts = new CellText(sheet.date1904());
        this.number = number;
    }

    static SheetRows open(Content file, FileShape shape, SourceFields wanted)
            throws IOException, UnreadableFileException {
        int number = shape.table().sheet();
        try {
            var sheet = shape.form() == FileShape.Form.XLS
                    ? XlsSheet.open(file.onDisk(), number)
                    : XlsxSheet.open(file.onDisk(), number);
            try {
                return new SheetRows(sheet, header(sheet, shape.table(), wanted), number);
            } catch (IOException | UnreadableFileException e) {
                sheet.close();
                throw e;
            }
        } catch (IOException e) {
            throw UnreadableFileException.at("", e);
        }
    }

    private static Header header(Sheet sheet, FileShape.Table table, SourceFields wanted)
            throws IOException, UnreadableFileException {
        for (var row = sheet.next(); row != null; row = sheet.next()) {
            if (row.number() == table.header()) {
                var names = new ArrayList<@Nullable String>();
                for (int column = 0; column < row.columns(); column++) {
                    names.add(row.cell(column).text());
                }
                return Header.find(names, wanted, "sheet " + table.sheet() + ", row " + table.header());
            }
        }
        throw new UnreadableFileException("sheet " + table.sheet(), "", "nothing", "a header in row " + table.header());
    }

    @Override
    public @Nullable FileRow next() throws IOException, UnreadableFileException {
        try {
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                if (!isBlank(row)) {
                    return fileRow(row);
                }
            }
            return null;
        } catch (IOException e) {
            throw UnreadableFileException.at("sheet " + number, e);
        }
    }

    private static boolean isBlank(SheetRow row) throws IOException {
        for (int column = 0; column < row.columns(); column++) {
            if (!row.cell(column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private FileRow fileRow(SheetRow row) throws IOException {
        var place = "sheet " + number + ", row " + row.number();
        for (int column = header.width(); column < row.columns(); column++) {
            if (!row.cell(column).isBlank()) {
                return FileRow.unreadable(
                        place,
                        "a cell in column " + (column + 1),
                        "nothing after column " + header.width() + ", the last that has a name");
            }
        }
        for (var named : header.columns()) {
            var fault = fault(row.cell(named.position()).kind(), named.name());
            if (fault != null) {
                return FileRow.bad(place, fault);
            }
        }
        return FileRow.of(place, header.row(named -> texts.of(row.cell(named.position()))));
    }

    private static @Nullable RowFault fault(Cell.Kind kind, String field) {
        return switch (kind) {
            case ERROR -> new RowFault(Reason.BAD_VALUE, field, "an error such as #N/A", "a value");
            case UNCOMPUTED -> new RowFault(Reason.BAD_VALUE, field, "a formula without a stored value", "a value");
            case TOO_LONG -> new RowFault(Reason.BAD_VALUE, field, "a cell that is too long", "a shorter cell");
            default -> null;
        };
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
