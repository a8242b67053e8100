package vn.kip.ingest.source.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;

/** Reads an object of JSON as a {@link Row}. Numbers stay as they are written; null is the same as not there. */
public final class JsonRow {

    private JsonRow() {}

    /**
     * Reads the object that the parser has just entered, to its end.
     *
     * @throws tools.jackson.core.JacksonException when it is not JSON; its message may quote the source
     */
    public static Row read(JsonParser parser, SourceFields wanted) {
        var texts = new HashMap<String, String>();
        var lists = new HashMap<String, List<Row>>();
        var misshapen = new HashSet<String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            if (wanted.texts().contains(name)) {
                text(parser, token, name, texts, misshapen);
            } else if (wanted.lists().containsKey(name)) {
                list(parser, wanted, name, lists, misshapen);
            } else {
                parser.skipChildren();
            }
        }
        return new Row(texts, lists, misshapen);
    }

    private static void text(
            JsonParser parser, JsonToken token, String name, Map<String, String> texts, HashSet<String> misshapen) {
        if (token.isScalarValue()) {
            texts.put(name, parser.getString());
        } else {
            misshapen.add(name);
            parser.skipChildren();
        }
    }

    private static void list(
            JsonParser parser,
            SourceFields wanted,
            String name,
            Map<String, List<Row>> lists,
            HashSet<String> misshapen) {
        if (!parser.isExpectedStartArrayToken()) {
            misshapen.add(name);
            parser.skipChildren();
            return;
        }
        var fields = wanted.lists().getOrDefault(name, SourceFields.NONE);
        var rows = new ArrayList<Row>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                rows.add(read(parser, fields));
            } else {
                misshapen.add(name);
                parser.skipChildren();
            }
        }
        lists.put(name, rows);
    }
}
