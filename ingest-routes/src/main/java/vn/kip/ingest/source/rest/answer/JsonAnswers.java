package vn.kip.ingest.source.rest.answer;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.json.JsonRow;

/** Reads answers in JSON. */
record JsonAnswers(Paths paths, SourceFields wanted) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads an answer.
     *
     * @throws UnreadablePageException when it is not JSON, or breaks off
     */
    Scan read(InputStream body) {
        var scan = new Scan();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            value(parser, new ArrayList<>(), scan);
            return scan;
        } catch (JacksonIOException | UnexpectedEndOfInputException e) {
            throw new UnreadablePageException("expected an answer in JSON, found that it breaks off");
        } catch (JacksonException e) {
            // its message quotes the answer, which may name citizens
            throw new UnreadablePageException("expected an answer in JSON, found something else");
        }
    }

    private void value(JsonParser parser, List<String> path, Scan scan) {
        if (paths.areRows(path)) {
            rows(parser, scan);
        } else if (paths.isText(path)) {
            text(parser, path, scan);
        } else if (parser.currentToken() == JsonToken.START_OBJECT && paths.leadsOn(path)) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                path.add(parser.currentName());
                parser.nextToken();
                value(parser, path, scan);
                path.remove(path.size() - 1);
            }
        } else {
            parser.skipChildren();
        }
    }

    private void rows(JsonParser parser, Scan scan) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            scan.rowsFound();
            return;
        }
        if (!parser.isExpectedStartArrayToken()) {
            parser.skipChildren();
            return;
        }
        scan.rowsFound();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                scan.add(JsonRow.read(parser, wanted));
            } else {
                parser.skipChildren();
                scan.add(null);
            }
        }
    }

    private static void text(JsonParser parser, List<String> path, Scan scan) {
        if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
            scan.put(path, parser.getString());
        } else {
            parser.skipChildren();
        }
    }
}
