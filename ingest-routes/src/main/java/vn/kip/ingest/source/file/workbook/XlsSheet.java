package vn.kip.ingest.source.file.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.content.UnusableContentException;

/**
 * A sheet of an XLS. The file is a file system of its own in which the workbook is a series of small records; they are
 * read one after the other, and the texts go where those of an XLSX go.
 */
public final class XlsSheet implements Sheet {

    static final String KIND = "a workbook of Excel 97 or later (XLS)";
    private static final String STREAM = "Workbook";

    /** The library keeps the table of contents of the file system in memory. A sheet has 65,536 rows at most. */
    private static final long MOST_BYTES = 64L << 20;

    private final POIFSFileSystem files;
    private final XlsGlobals globals;
    private final XlsCells cells;
    private final SheetRow row;

    private XlsSheet(POIFSFileSystem files, RecordInputStream records, XlsGlobals globals) {
        this.files = files;
        this.globals = globals;
        this.row = new SheetRow(globals.strings());
        this.cells = new XlsCells(records, globals);
    }

    /**
     * Opens a sheet.
     *
     * @param sheet from 1
     */
    public static XlsSheet open(Path file, int sheet) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UnusableContentException(
                    "more than " + (MOST_BYTES >> 20) + " MiB", "a smaller workbook, or the same one saved as XLSX");
        }
        POIFSFileSystem files;
        try {
            files = new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            // the disk is well: the whole file has just been read for its digest
            throw new UnusableContentException("something else", KIND);
        }
        try {
            return open(files, sheet);
        } catch (UnusableContentException e) {
            files.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw new UnusableContentException("something else", KIND);
        }
    }

    private static XlsSheet open(POIFSFileSystem files, int sheet) throws IOException {
        if (!files.getRoot().hasEntryCaseInsensitive(STREAM)) {
            throw new UnusableContentException("something else", KIND);
        }
        var records = new RecordInputStream(files.createDocumentInputStream(STREAM));
        var globals = XlsGlobals.read(records);
        try {
            return new XlsSheet(files, beginning(records, globals.sheetsBefore(sheet)), globals);
        } catch (IOException | RuntimeException e) {
            globals.strings().close();
            throw e;
        }
    }

    private static RecordInputStream beginning(RecordInputStream records, int sheetsBefore) throws IOException {
        for (int sheet = 0; sheet < sheetsBefore; sheet++) {
            skipSheet(records);
        }
        records.hasNextRecord();
        records.nextRecord();
        if (records.getSid() != BOFRecord.sid || new BOFRecord(records).getType() != BOFRecord.TYPE_WORKSHEET) {
            throw new UnusableContentException("something else", "a sheet with cells");
        }
        return records;
    }

    /** Goes behind the end of a sheet, within which there may be charts with an end of their own. */
    private static void skipSheet(RecordInputStream records) {
        int depth = 0;
        while (records.hasNextRecord()) {
            records.nextRecord();
            int kind = records.getSid();
            records.readRemainder();
            depth += kind == BOFRecord.sid ? 1 : kind == EOFRecord.sid ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }

    @Override
    public boolean date1904() {
        return globals.date1904();
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            return cells.read(row) ? row : null;
        } catch (RuntimeException e) {
            // the library says so when a record is not what it should be
            throw new UnusableContentException("something else", KIND);
        }
    }

    @Override
    public void close() throws IOException {
        globals.strings().close();
        files.close();
    }
}
