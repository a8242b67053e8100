package vn.kip.ingest.source.rest.request;

import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * How a source is asked.
 *
 * @param body null where there is none
 */
public record RequestSettings(String method, @Nullable BodyTemplate body) {

    /** Without the key {@code request}. */
    public static final RequestSettings GET = new RequestSettings("GET", null);

    private enum Method {
        GET,
        POST
    }

    /** Reads the key {@code request}. */
    public static RequestSettings read(Setting section) {
        section.allowing("method", "body");
        var body = section.child("body");
        var method = section.child("method")
                .map(setting -> setting.oneOf(Method.class))
                .orElse(body.isPresent() ? Method.POST : Method.GET);
        if (method == Method.GET && body.isPresent()) {
            throw section.required("method").error("POST, for there is a body");
        }
        return new RequestSettings(method.name(), body.map(BodyTemplate::read).orElse(null));
    }

    /** Whether the body says this, so that the query need not. */
    public boolean says(Placeholder placeholder) {
        return body != null && body.has(placeholder);
    }
}
