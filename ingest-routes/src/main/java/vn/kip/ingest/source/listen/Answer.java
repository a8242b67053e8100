package vn.kip.ingest.source.listen;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told; free of what it has sent.
 *
 * @param type of the text, as in the header {@code Content-Type}
 * @param headers others than that
 */
public record Answer(int status, String type, String text, Map<String, String> headers) {

    public static final String RETRY_AFTER = "Retry-After";
    public static final String LOCATION = "Location";

    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, String text) {
        return new Answer(status, JSON, text, Map.of());
    }

    public static Answer html(int status, String text) {
        return new Answer(status, HTML, text, Map.of());
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, text, more);
    }

    /** When to come again, in seconds; null where nothing is said. */
    public @Nullable String retryAfter() {
        return headers.get(RETRY_AFTER);
    }

    /** Where to go on, null where the answer is the end. */
    public @Nullable String location() {
        return headers.get(LOCATION);
    }
}
