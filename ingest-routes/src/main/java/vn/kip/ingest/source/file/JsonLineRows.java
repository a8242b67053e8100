package vn.kip.ingest.source.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.json.JsonRow;

/** Rows of a file of JSON lines: an object on each line. A line that is none is bad, and the next one is read. */
final class JsonLineRows implements FileRows {

    private static final JsonFactory JSON = new JsonFactory();
    private static final RowFault NO_OBJECT = new RowFault(Reason.UNREADABLE, "", "no object", "an object in JSON");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BufferedReader lines;
    private final SourceFields wanted;
    private long number;

    private JsonLineRows(BufferedReader lines, SourceFields wanted) {
        this.lines = lines;
        this.wanted = wanted;
    }

    static JsonLineRows open(Path file, Charset charset, SourceFields wanted) throws IOException {
        return new JsonLineRows(Files.newBufferedReader(file, charset), wanted);
    }

    @Override
    public @Nullable FileRow next() throws IOException, UnreadableFileException {
        String line;
        do {
            line = nextLine();
            if (line == null) {
                return null;
            }
        } while (line.isBlank());
        var place = "line " + number;
        var row = row(line);
        return row == null ? FileRow.bad(place, NO_OBJECT) : FileRow.of(place, row);
    }

    private @Nullable String nextLine() throws IOException, UnreadableFileException {
        number++;
        try {
            var line = lines.readLine();
            return number == 1 && line != null && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(
                    "line " + number, "", "bytes that are none", "text in the charset of the source");
        }
    }

    private @Nullable Row row(String line) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            var row = JsonRow.read(parser, wanted);
            return parser.nextToken() == null ? row : null;
        } catch (JacksonException e) {
            // its message quotes the line, which may name a citizen
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
