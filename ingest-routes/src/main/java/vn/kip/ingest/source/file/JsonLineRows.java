package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.BoundedText;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.content.DecodedText;
import vn.kip.ingest.source.content.Letters;

/** Rows of a file of JSON lines: an object on each line. A line that is none is bad, and the next one is read. */
final class JsonLineRows implements FileRows {

    private final Letters letters;
    private final SourceFields wanted;
    private final BoundedText line = new BoundedText();
    private long number;

    private JsonLineRows(Letters letters, SourceFields wanted) {
        this.letters = letters;
        this.wanted = wanted;
    }

    static JsonLineRows open(Content file, Charset charset, SourceFields wanted) throws IOException {
        return new JsonLineRows(new Letters(new DecodedText(file.open(), charset)), wanted);
    }

    @Override
    public @Nullable FileRow next() throws IOException, UnreadableFileException {
        boolean blank = true;
        while (blank) {
            number = letters.lines() + 1;
            try {
                if (letters.peek() == Letters.END) {
                    return null;
                }
                blank = readLine();
            } catch (IOException e) {
                throw UnreadableFileException.at("line " + number, e);
            }
        }
        return JsonText.row("line " + number, line, wanted);
    }

    /** Whether there is nothing on it. */
    private boolean readLine() throws IOException {
        line.clear();
        boolean blank = true;
        for (int letter = letters.read(); letter != '\n' && letter != Letters.END; letter = letters.read()) {
            blank = blank && Character.isWhitespace(letter);
            line.append((char) letter);
        }
        return blank;
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }
}
