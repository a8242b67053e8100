package vn.kip.ingest.source.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.row.SourceFields;

/**
 * Rows of a CSV file (RFC 4180, with any delimiter). A cell may hold line breaks; empty lines are no rows. A row with
 * more or fewer cells than the header is bad as a whole: its cells may stand in the wrong columns, and a name in the
 * place of a code must not get through.
 */
final class CsvRows implements FileRows {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Header header;

    private CsvRows(CSVParser parser, Iterator<CSVRecord> records, Header header) {
        this.parser = parser;
        this.records = records;
        this.header = header;
    }

    static CsvRows open(Path file, FileSettings.Table table, SourceFields wanted)
            throws IOException, UnreadableFileException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(table.delimiter())
                // skipped here and not there, for then it is known on which line a row begins
                .setIgnoreEmptyLines(false)
                .get();
        var parser = CSVParser.builder()
                .setReader(reader(file, table))
                .setFormat(format)
                .get();
        try {
            var records = parser.iterator();
            for (int line = 1; line < table.header(); line++) {
                read(parser, records);
            }
            var names = read(parser, records);
            if (names == null) {
                throw new UnreadableFileException("", "", "nothing", "a header line with the names of the columns");
            }
            var cells = Arrays.asList(names.values());
            return new CsvRows(parser, records, Header.find(cells, wanted, "line " + table.header()));
        } catch (IOException | UnreadableFileException e) {
            parser.close();
            throw e;
        }
    }

    @Override
    public @Nullable FileRow next() throws IOException, UnreadableFileException {
        String place;
        CSVRecord cells;
        do {
            place = "line " + (parser.getCurrentLineNumber() + 1);
            cells = read(parser, records);
            if (cells == null) {
                return null;
            }
        } while (cells.size() == 1 && cells.get(0).isBlank());
        if (cells.size() != header.width()) {
            return FileRow.bad(
                    place, new RowFault(Reason.UNREADABLE, "", cells.size() + " cells", header.width() + " cells"));
        }
        return FileRow.of(place, header.row(cells::get));
    }

    private static @Nullable CSVRecord read(CSVParser parser, Iterator<CSVRecord> records)
            throws IOException, UnreadableFileException {
        var place = "line " + (parser.getCurrentLineNumber() + 1);
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new UnreadableFileException(
                        place, "", "bytes that are none", "text in the charset of the source");
            }
            if (e.getCause() instanceof CSVException) {
                throw new UnreadableFileException(place, "", "misplaced quotation marks", "CSV");
            }
            throw e.getCause();
        }
    }

    private static BufferedReader reader(Path file, FileSettings.Table table) throws IOException {
        var bytes = BOMInputStream.builder()
                .setInputStream(Files.newInputStream(file))
                .setByteOrderMarks(ByteOrderMark.UTF_8)
                .get();
        // a wrong charset must not turn letters into question marks
        var decoder = table.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(bytes, decoder));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
