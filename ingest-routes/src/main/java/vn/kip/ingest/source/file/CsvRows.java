package vn.kip.ingest.source.file;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.content.DecodedText;
import vn.kip.ingest.source.content.Letters;

/**
 * Rows of a CSV file (RFC 4180, with any delimiter). A cell may hold line breaks; empty lines are no rows. A row with
 * more or fewer cells than the header is bad as a whole: its cells may stand in the wrong columns, and a name in the
 * place of a code must not get through.
 *
 * <p>A row that is too long, or that has a NUL in it, is bad and the next one is read. Behind misplaced quotation marks
 * and behind bytes that are no letters nobody knows what is a row, so there the file ends.
 */
final class CsvRows implements FileRows {

    private final CsvRecords records;
    private final Header header;

    private CsvRows(CsvRecords records, Header header) {
        this.records = records;
        this.header = header;
    }

    static CsvRows open(Content file, FileShape.Table table, SourceFields wanted)
            throws IOException, UnreadableFileException {
        var text = new DecodedText(file.open(), table.charset());
        var records = new CsvRecords(new Letters(text), table.delimiter());
        try {
            var header = header(records, table, wanted);
            var columns = new BitSet();
            header.columns().forEach(column -> columns.set(column.position()));
            records.keepOnly(columns);
            return new CsvRows(records, header);
        } catch (IOException | UnreadableFileException e) {
            records.close();
            throw e;
        }
    }

    private static Header header(CsvRecords records, FileShape.Table table, SourceFields wanted)
            throws IOException, UnreadableFileException {
        boolean there = true;
        for (int line = 0; line < table.header(); line++) {
            there = read(records);
        }
        if (!there) {
            throw new UnreadableFileException("", "", "nothing", "a header line with the names of the columns");
        }
        var place = "line " + table.header();
        if (records.hasNul() || records.isTooLong()) {
            var found = records.hasNul() ? "NUL bytes" : "a line without end";
            throw new UnreadableFileException(place, "", found, "text in the charset of the source");
        }
        return Header.find(records.texts(), wanted, place);
    }

    @Override
    public @Nullable FileRow next() throws IOException, UnreadableFileException {
        do {
            if (!read(records)) {
                return null;
            }
        } while (records.isBlank());
        var place = "line " + records.line();
        if (records.isTooLong()) {
            return FileRow.tooLong(place);
        }
        if (records.hasNul()) {
            return FileRow.unreadable(place, "NUL bytes", "text");
        }
        if (records.cells() != header.width()) {
            return FileRow.unreadable(place, records.cells() + " cells", header.width() + " cells");
        }
        return FileRow.of(place, header.row(column -> records.text(column.position())));
    }

    private static boolean read(CsvRecords records) throws IOException, UnreadableFileException {
        try {
            return records.next();
        } catch (IOException e) {
            throw UnreadableFileException.at("line " + records.line(), e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
