package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the names of the fields in the first lines of a file of JSON lines; lists and objects within are left out. */
final class JsonLineShape {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LINES = 200;

    private JsonLineShape() {}

    static TableShape of(Path file) throws IOException, UnreadableFileException {
        var charset = CharsetGuess.of(file);
        var names = new LinkedHashSet<String>();
        try (var lines = Files.newBufferedReader(file, charset.charset())) {
            var line = lines.readLine();
            for (var read = 0; line != null && read < LINES; read++) {
                addNames(line.startsWith("\uFEFF") ? line.substring(1) : line, names);
                line = lines.readLine();
            }
        } catch (CharacterCodingException e) {
            // the lines before it tell enough
        }
        if (names.isEmpty()) {
            throw new UnreadableFileException("", "", "none", "an object in JSON on each line");
        }
        return new TableShape(new FileShape.Table(1, 1, ',', charset.charset()), List.copyOf(names), charset.sure());
    }

    private static void addNames(String line, LinkedHashSet<String> names) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    names.add(name);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            // a line that is no object is left out, as it will be when the file is read
        }
    }
}
