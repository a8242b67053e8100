package vn.kip.ingest.source.file;

import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.BoundedText;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.content.DecodedText;
import vn.kip.ingest.source.content.Letters;
import vn.kip.ingest.source.content.UnusableContentException;

/**
 * Rows of a JSON file that is a list, or has one somewhere within. The elements are cut out of the list by their brackets
 * before they are read, so that one that is no JSON, too long or too deep is bad alone, and the next one is read.
 */
final class JsonListRows implements FileRows {

    private final Letters letters;
    private final SourceFields wanted;
    private final BoundedText element = new BoundedText();
    private long number;

    private JsonListRows(Letters letters, SourceFields wanted) {
        this.letters = letters;
        this.wanted = wanted;
    }

    /** Opens a file at the list that {@link FileShape#rows} leads to. */
    static JsonListRows open(Content file, FileShape shape, SourceFields wanted)
            throws IOException, UnreadableFileException {
        var text = new DecodedText(file.open(), shape.table().charset());
        try {
            return new JsonListRows(new Letters(readUpToList(text, shape.rows()), text), wanted);
        } catch (IOException e) {
            text.close();
            throw UnreadableFileException.at("", e);
        }
    }

    /** Reads up to the bracket that opens the list, and gives back what was read beyond. */
    private static String readUpToList(DecodedText text, String path) throws IOException {
        var parser = JsonText.JSON.createParser(ObjectReadContext.empty(), text);
        try {
            for (var key : path.isEmpty() ? new String[0] : path.split("\\.")) {
                enter(parser, key);
            }
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw noList(path);
            }
            var beyond = new StringWriter();
            parser.releaseBuffered(beyond);
            return beyond.toString();
        } catch (StreamConstraintsException e) {
            throw new UnusableContentException("more than " + JsonText.DEEPEST + " levels", "a list in JSON");
        } catch (JacksonException e) {
            var unusable = UnusableContentException.in(e);
            throw unusable != null ? unusable : noList(path);
        }
    }

    private static void enter(JsonParser parser, String key) throws IOException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (parser.currentName().equals(key)) {
                    return;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        }
        throw noList(key);
    }

    private static UnusableContentException noList(String path) {
        return new UnusableContentException(
                "something else", path.isEmpty() ? "a list in JSON" : "a list in JSON at '" + path + "'");
    }

    @Override
    public @Nullable FileRow next() throws IOException, UnreadableFileException {
        var place = "row " + (number + 1);
        try {
            int letter = letters.read();
            while (letter == ',' || Character.isWhitespace(letter)) {
                letter = letters.read();
            }
            if (letter == ']') {
                return null;
            }
            element.clear();
            cut(letter);
        } catch (IOException e) {
            throw UnreadableFileException.at(place, e);
        }
        number++;
        return JsonText.row(place, element, wanted);
    }

    /** Cuts out the element that begins with this letter. */
    private void cut(int first) throws IOException {
        int depth = 0;
        boolean inText = false;
        int letter = first;
        while (true) {
            if (letter == Letters.END) {
                throw new UnusableContentException("the end of the file", "a list that is closed");
            }
            element.append((char) letter);
            if (inText && letter == '\\') {
                element.append((char) letters.read());
            } else if (letter == '"') {
                inText = !inText;
            } else if (!inText) {
                depth += letter == '{' || letter == '[' ? 1 : letter == '}' || letter == ']' ? -1 : 0;
            }
            if (!inText && depth <= 0 && isLast(letter)) {
                return;
            }
            letter = letters.read();
        }
    }

    /** Whether an element ends behind this letter: with its bracket, or before a comma or the end of the list. */
    private boolean isLast(int letter) throws IOException {
        return letter == '}' || letter == ']' || letters.peek() == ',' || letters.peek() == ']';
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }
}
