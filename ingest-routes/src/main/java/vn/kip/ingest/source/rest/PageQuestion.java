package vn.kip.ingest.source.rest;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.rest.access.Credentials;
import vn.kip.ingest.source.rest.request.Placeholder;
import vn.kip.ingest.source.rest.request.Query;
import vn.kip.ingest.source.rest.request.Question;

/** Asks for a page. */
record PageQuestion(RestSettings settings, RestPosition position, Credentials credentials) {

    Question question() {
        var since =
                settings.updatedSince() == null ? null : settings.updatedSince().text(position.complete());
        return new Question(settings.request().method(), url(since), headers(), body(since));
    }

    private URI url(@Nullable String since) {
        var parameters = new LinkedHashMap<String, String>();
        var target = settings.page().target(position.place());
        if (target.isEmpty()) {
            var changes = settings.updatedSince();
            if (changes != null && changes.parameter() != null && since != null) {
                parameters.put(changes.parameter(), since);
            }
            parameters.putAll(settings.page().parameters(position.place()));
        }
        parameters.putAll(credentials.query());
        var base = settings.url();
        var page = target.map(path -> URI.create(base.getScheme() + "://" + base.getRawAuthority() + path))
                .orElse(base);
        var query = Query.plus(page.getRawQuery(), parameters);
        return URI.create(page.getScheme() + "://" + page.getRawAuthority() + page.getRawPath()
                + (query == null ? "" : "?" + query));
    }

    private Map<String, String> headers() {
        var headers = new HashMap<>(credentials.headers());
        headers.put("Accept", "application/" + settings.answer().form().name().toLowerCase(Locale.ROOT));
        if (settings.request().body() != null) {
            headers.put("Content-Type", "application/json");
        }
        return headers;
    }

    private @Nullable String body(@Nullable String since) {
        var body = settings.request().body();
        if (body == null) {
            return null;
        }
        var values = new EnumMap<Placeholder, Object>(Placeholder.class);
        values.putAll(settings.page().values(position.place()));
        values.putAll(credentials.values());
        if (since != null) {
            values.put(Placeholder.SINCE, since);
        }
        return body.fill(values);
    }
}
