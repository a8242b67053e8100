package vn.kip.ingest.source.file;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.BoundedText;
import vn.kip.ingest.source.content.Limits;
import vn.kip.ingest.source.json.JsonRow;

/** Rows out of texts that should each be one object of JSON. */
final class JsonText {

    static final int DEEPEST = 100;

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Limits.ROW)
                    .build())
            .build();

    private JsonText() {}

    static FileRow row(String place, BoundedText text, SourceFields wanted) {
        if (text.isLonger()) {
            return FileRow.tooLong(place);
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text.toString())) {
            return row(place, parser, wanted);
        } catch (StreamConstraintsException e) {
            return FileRow.unreadable(place, "more than " + DEEPEST + " levels", "an object in JSON");
        } catch (JacksonException e) {
            // its message quotes the text, which may name a citizen
            return noObject(place);
        }
    }

    private static FileRow row(String place, JsonParser parser, SourceFields wanted) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return noObject(place);
        }
        var row = JsonRow.read(parser, wanted);
        return parser.nextToken() == null ? FileRow.of(place, row) : noObject(place);
    }

    private static FileRow noObject(String place) {
        return FileRow.unreadable(place, "no object", "an object in JSON");
    }
}
