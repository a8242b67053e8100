package vn.kip.ingest.source.rest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.json.JsonRow;

/**
 * Reads the rows out of an answer, and nothing else.
 *
 * @param rows path of the list, empty when it is the whole answer
 * @param total path of the number of all rows, empty when there is none
 */
record PageReader(List<String> rows, List<String> total, SourceFields wanted) {

    private static final JsonFactory JSON = new JsonFactory();

    /** An answer while it is read. */
    private static final class Answer {
        private final List<@Nullable Row> rows = new ArrayList<>();
        private boolean hasRows;
        private @Nullable Long total;
    }

    /**
     * Reads an answer.
     *
     * @throws UnreadablePageException when it is not JSON, or has no rows where they should be
     */
    Page read(InputStream body) {
        var answer = new Answer();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            value(parser, new ArrayList<>(), answer);
        } catch (JacksonException e) {
            // its message quotes the answer, which may name citizens
            throw new UnreadablePageException("expected an answer in JSON, found something else");
        }
        if (!answer.hasRows) {
            throw new UnreadablePageException("expected a list of rows "
                    + (rows.isEmpty() ? "as the answer" : "at '" + String.join(".", rows) + "'") + ", found none");
        }
        return new Page(answer.rows, answer.total);
    }

    private void value(JsonParser parser, List<String> path, Answer answer) {
        if (path.equals(rows)) {
            rows(parser, answer);
        } else if (!total.isEmpty() && path.equals(total)) {
            total(parser, answer);
        } else if (parser.currentToken() == JsonToken.START_OBJECT && (leads(path, rows) || leads(path, total))) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                path.add(parser.currentName());
                parser.nextToken();
                value(parser, path, answer);
                path.remove(path.size() - 1);
            }
        } else {
            parser.skipChildren();
        }
    }

    private void rows(JsonParser parser, Answer answer) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            answer.hasRows = true;
            return;
        }
        if (!parser.isExpectedStartArrayToken()) {
            parser.skipChildren();
            return;
        }
        answer.hasRows = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                answer.rows.add(JsonRow.read(parser, wanted));
            } else {
                parser.skipChildren();
                answer.rows.add(null);
            }
        }
    }

    private static void total(JsonParser parser, Answer answer) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            answer.total = parser.getLongValue();
        } else {
            parser.skipChildren();
        }
    }

    private static boolean leads(List<String> path, List<String> to) {
        return path.size() < to.size() && path.equals(to.subList(0, path.size()));
    }
}
