package vn.kip.ingest.source.rest.access;

import java.util.Map;
import vn.kip.ingest.source.rest.request.Placeholder;

/**
 * What is added to a question so that it is answered. Says nothing of itself.
 *
 * @param query parameters, not encoded yet
 * @param values of placeholders in the body
 */
public record Credentials(Map<String, String> headers, Map<String, String> query, Map<Placeholder, Object> values) {

    /** For a source that answers everybody. */
    public static final Credentials NONE = new Credentials(Map.of(), Map.of(), Map.of());

    static Credentials header(String name, String value) {
        return new Credentials(Map.of(name, value), Map.of(), Map.of());
    }

    static Credentials bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
