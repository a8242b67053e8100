package vn.kip.ingest.source.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowTexts;
import vn.kip.ingest.row.SourceFields;

/** Reads an object of JSON as a {@link Row}. Numbers stay as they are written; null is the same as not there. */
public final class JsonRow {

    private final JsonParser parser;
    private final SourceFields wanted;
    private final RowTexts texts;
    private Map<String, List<Row>> lists = Map.of();
    private Set<String> misshapen = Set.of();

    private JsonRow(JsonParser parser, SourceFields wanted) {
        this.parser = parser;
        this.wanted = wanted;
        this.texts = new RowTexts(wanted);
    }

    /**
     * Reads the object that the parser has just entered, to its end.
     *
     * @throws tools.jackson.core.JacksonException when it is not JSON; its message may quote the source
     */
    public static Row read(JsonParser parser, SourceFields wanted) {
        var row = new JsonRow(parser, wanted);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            int place = wanted.place(name);
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            if (place != SourceFields.NOWHERE) {
                row.text(token, name, place);
            } else if (wanted.lists().containsKey(name)) {
                row.list(name);
            } else {
                parser.skipChildren();
            }
        }
        return new Row(row.texts, row.lists, row.misshapen);
    }

    private void text(JsonToken token, String name, int place) {
        if (token.isScalarValue()) {
            texts.put(place, parser.getString());
        } else {
            unusable(name);
        }
    }

    private void list(String name) {
        if (!parser.isExpectedStartArrayToken()) {
            unusable(name);
            return;
        }
        var fields = wanted.lists().getOrDefault(name, SourceFields.NONE);
        var rows = new ArrayList<Row>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                rows.add(read(parser, fields));
            } else {
                unusable(name);
            }
        }
        lists = lists.isEmpty() ? new HashMap<>() : lists;
        lists.put(name, rows);
    }

    private void unusable(String name) {
        misshapen = misshapen.isEmpty() ? new HashSet<>() : misshapen;
        misshapen.add(name);
        parser.skipChildren();
    }
}
