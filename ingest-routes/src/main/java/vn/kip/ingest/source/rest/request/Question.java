package vn.kip.ingest.source.rest.request;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to a source. Holds its secrets, so it says nothing of itself but where it goes.
 *
 * @param url with its query, encoded
 * @param body null where there is none
 */
public record Question(
        String method,
        URI url,
        Map<String, String> headers,
        @Nullable String body) {

    public Question {
        headers = Map.copyOf(headers);
    }

    /** The URL without its query. */
    public String place() {
        return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }

    /** Of the URL, encoded; empty when there is none. */
    public String query() {
        return url.getRawQuery() == null ? "" : url.getRawQuery();
    }

    @Override
    public String toString() {
        return method + " " + place();
    }
}
