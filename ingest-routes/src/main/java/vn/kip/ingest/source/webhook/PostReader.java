package vn.kip.ingest.source.webhook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.json.JsonRow;
import vn.kip.ingest.source.listen.Bounds;

/**
 * Reads the rows out of a body of JSON, and of the rest only what is asked for.
 *
 * @param rows path of the list of rows, or of the only one; empty when that is the whole body
 * @param texts fields of the whole body that are read too
 */
record PostReader(List<String> rows, Set<String> texts, SourceFields wanted) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * What a body holds.
     *
     * @param rows in their order; null stands for an element that is no object
     * @param complete whether there were rows where they should be, be it none of them
     */
    record Content(List<@Nullable Row> rows, boolean complete, Map<String, String> texts) {

        /** A text of the whole body, empty when it is not there. */
        String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }

    /** A body while it is read. */
    private static final class Reading {
        private final List<@Nullable Row> rows = new ArrayList<>();
        private final Map<String, String> texts = new HashMap<>();
        private final List<String> path = new ArrayList<>();
        private boolean complete;
        private boolean amongRows;
    }

    /**
     * Reads a body.
     *
     * @throws UnreadablePostException when it is not JSON, or holds too many rows
     */
    Content read(byte[] body) {
        var reading = new Reading();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() == null) {
                throw UnreadablePostException.malformed("expected JSON, found nothing");
            }
            value(parser, reading);
            if (parser.nextToken() != null) {
                throw UnreadablePostException.malformed("expected one value of JSON, found more than one");
            }
        } catch (JacksonException e) {
            throw malformed(e, reading); // its own message quotes the body
        }
        return new Content(reading.rows, reading.complete, reading.texts);
    }

    /** Where the rows should be, for a message. */
    String place() {
        return rows.isEmpty() ? "as the body" : "at '" + String.join(".", rows) + "'";
    }

    private void value(JsonParser parser, Reading reading) {
        if (reading.path.equals(rows)) {
            rows(parser, reading);
        } else if (reading.path.size() == 1 && texts.contains(reading.path.get(0))) {
            text(parser, reading);
        } else if (parser.currentToken() == JsonToken.START_OBJECT && leadsToRows(reading.path)) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                reading.path.add(parser.currentName());
                parser.nextToken();
                value(parser, reading);
                reading.path.remove(reading.path.size() - 1);
            }
        } else {
            parser.skipChildren();
        }
    }

    private void rows(JsonParser parser, Reading reading) {
        reading.amongRows = true;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            reading.complete = true;
            reading.rows.add(JsonRow.read(parser, wanted));
        } else if (parser.isExpectedStartArrayToken()) {
            reading.complete = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (reading.rows.size() == Bounds.MOST_ROWS) {
                    throw UnreadablePostException.tooManyRows(Bounds.MOST_ROWS);
                }
                reading.rows.add(row(parser));
            }
        } else {
            parser.skipChildren();
        }
        reading.amongRows = false;
    }

    private @Nullable Row row(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return JsonRow.read(parser, wanted);
        }
        parser.skipChildren();
        return null;
    }

    private static void text(JsonParser parser, Reading reading) {
        if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
            reading.texts.put(reading.path.get(0), parser.getString());
        } else {
            parser.skipChildren();
        }
    }

    private boolean leadsToRows(List<String> path) {
        return path.size() < rows.size() && path.equals(rows.subList(0, path.size()));
    }

    private static UnreadablePostException malformed(JacksonException e, Reading reading) {
        var location = e.getLocation();
        var place = location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        var row = reading.amongRows ? ", in row " + (reading.rows.size() + 1) : "";
        return UnreadablePostException.malformed("expected JSON, found something else" + place + row);
    }
}
