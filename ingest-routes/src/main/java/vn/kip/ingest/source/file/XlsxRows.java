package vn.kip.ingest.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.row.SourceFields;

/** Rows of one sheet of a workbook, read as a stream. Rows without any cell are no rows. */
final class XlsxRows implements FileRows {

    private static final boolean WITH_FORMATS = true;
    private static final boolean ERRORS_AS_CELLS = true;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Header header;
    private final CellText texts;
    private final int sheet;

    private XlsxRows(ReadableWorkbook workbook, Stream<Row> stream, Iterator<Row> rows, Header header, int sheet) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = rows;
        this.header = header;
        this.texts = new CellText(workbook.isDate1904());
        this.sheet = sheet;
    }

    static XlsxRows open(Path file, FileSettings.Table table, SourceFields wanted)
            throws IOException, UnreadableFileException {
        var workbook = workbook(file);
        try {
            var sheet = workbook.getSheet(table.sheet() - 1)
                    .orElseThrow(() -> new UnreadableFileException(
                            "", "", "fewer sheets", "a workbook with " + table.sheet() + " sheets or more"));
            var stream = sheet.openStream();
            var rows = stream.iterator();
            var header = header(rows, table, wanted, new CellText(workbook.isDate1904()));
            return new XlsxRows(workbook, stream, rows, header, table.sheet());
        } catch (IOException | ExcelReaderException | UncheckedIOException e) {
            workbook.close();
            throw notAWorkbook("sheet " + table.sheet());
        } catch (UnreadableFileException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable FileRow next() throws UnreadableFileException {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.stream().anyMatch(cell -> !CellText.blank(cell))) {
                    return fileRow(row);
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw notAWorkbook("sheet " + sheet);
        }
    }

    private FileRow fileRow(Row row) {
        var place = "sheet " + sheet + ", row " + row.getRowNum();
        for (int column = header.width(); column < row.getCellCount(); column++) {
            if (!CellText.blank(row.getCell(column))) {
                return FileRow.bad(
                        place,
                        new RowFault(
                                Reason.UNREADABLE,
                                "",
                                "a cell in column " + (column + 1),
                                "nothing after column " + header.width() + ", the last that has a name"));
            }
        }
        return FileRow.of(
                place, header.row(column -> column < row.getCellCount() ? texts.of(row.getCell(column)) : ""));
    }

    private static Header header(Iterator<Row> rows, FileSettings.Table table, SourceFields wanted, CellText texts)
            throws UnreadableFileException {
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.getRowNum() == table.header()) {
                var names = new ArrayList<@Nullable String>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    names.add(texts.of(row.getCell(column)));
                }
                return Header.find(names, wanted, "sheet " + table.sheet() + ", row " + table.header());
            }
        }
        throw new UnreadableFileException("sheet " + table.sheet(), "", "nothing", "a header in row " + table.header());
    }

    private static ReadableWorkbook workbook(Path file) throws UnreadableFileException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(WITH_FORMATS, ERRORS_AS_CELLS));
        } catch (IOException | ExcelReaderException e) {
            // the disk is well: the whole file has just been read for its digest
            throw notAWorkbook("");
        }
    }

    private static UnreadableFileException notAWorkbook(String place) {
        return new UnreadableFileException(place, "", "something else", "a workbook (XLSX)");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
