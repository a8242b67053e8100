package vn.kip.ingest.source.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.content.DecodedText;
import vn.kip.ingest.source.content.UnusableContentException;
import vn.kip.ingest.source.file.FileShape.Form;

/** Finds the names of the fields in the first objects of JSON lines or of a list; lists and objects in them are left out. */
final class JsonShape {

    private static final int OBJECTS = 200;

    private JsonShape() {}

    static GuessedShape ofLines(Content file) throws IOException, UnreadableFileException {
        var charset = CharsetGuess.of(file);
        var names = new LinkedHashSet<String>();
        try (var lines = new BufferedReader(new DecodedText(file.open(), charset.charset()))) {
            var line = lines.readLine();
            for (var read = 0; line != null && read < OBJECTS; read++) {
                addNames(line, names);
                line = lines.readLine();
            }
        } catch (UnusableContentException e) {
            // the lines before it tell enough
        }
        if (names.isEmpty()) {
            throw new UnreadableFileException("", "", "none", "an object in JSON on each line");
        }
        return GuessedShape.of(Form.JSONL, charset, "", List.copyOf(names));
    }

    private static void addNames(String line, Set<String> names) {
        try (var parser = JsonText.JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                addNames(parser, names);
            }
        } catch (JacksonException e) {
            // a line that is no object is left out, as it will be when the file is read
        }
    }

    /** Of the object that begins here, to its end. */
    private static void addNames(JsonParser parser, Set<String> names) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                names.add(name);
            } else {
                parser.skipChildren();
            }
        }
    }

    static GuessedShape ofList(Content file) throws IOException, UnreadableFileException {
        var charset = CharsetGuess.of(file);
        var path = new ArrayList<String>();
        var names = new LinkedHashSet<String>();
        try (var parser = JsonText.JSON.createParser(
                ObjectReadContext.empty(), new DecodedText(file.open(), charset.charset()))) {
            if (toList(parser, parser.nextToken(), path)) {
                for (var read = 0; read < OBJECTS && parser.currentToken() == JsonToken.START_OBJECT; read++) {
                    addNames(parser, names);
                    parser.nextToken();
                }
            }
        } catch (JacksonException e) {
            // what came before it tells enough
        }
        if (names.isEmpty()) {
            throw new UnreadableFileException("", "", "none", "a list of objects in JSON");
        }
        return GuessedShape.of(Form.JSON, charset, String.join(".", path), List.copyOf(names));
    }

    /** Goes to the first object in the first list of objects, and writes down the keys on the way to the list. */
    private static boolean toList(JsonParser parser, JsonToken here, List<String> path) {
        if (here == JsonToken.START_ARRAY) {
            return parser.nextToken() == JsonToken.START_OBJECT;
        }
        if (here != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            path.add(parser.currentName());
            var value = parser.nextToken();
            var depth = parser.streamReadContext().getNestingDepth();
            if (toList(parser, value, path)) {
                return true;
            }
            path.remove(path.size() - 1);
            leave(parser, value, depth);
        }
        return false;
    }

    /** Goes to the end of a value in which there was no list of objects. */
    private static void leave(JsonParser parser, JsonToken value, int depth) {
        while (value.isStructStart() && parser.streamReadContext().getNestingDepth() >= depth) {
            if (parser.nextToken() == null) {
                return;
            }
        }
    }
}
