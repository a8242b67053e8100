package vn.kip.ingest.source.rest.access;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.rest.answer.AnswerSettings;
import vn.kip.ingest.source.rest.request.Placeholder;
import vn.kip.ingest.source.rest.request.RequestSettings;

/**
 * How a source is let to know that it may answer: one of the keys {@code token}, {@code apiKey}, {@code basic},
 * {@code oauth2} and {@code session}, or none.
 *
 * @param fixed credentials that always hold
 * @param login that brings others, null when there is none
 */
public record Access(Credentials fixed, @Nullable Login login) {

    /** The keys of the section {@code rest} that are read here. */
    public static final List<String> KEYS = List.of("token", "apiKey", "basic", "oauth2", "session");

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]+");

    /** Reads the keys out of the section {@code rest}. */
    public static Access read(Setting section, RequestSettings request, AnswerSettings answer) {
        var given = KEYS.stream().filter(key -> section.child(key).isPresent()).toList();
        if (given.size() > 1) {
            throw section.required(given.get(1))
                    .error("only one of " + String.join(", ", KEYS), String.join(" and ", given));
        }
        var inBody = request.says(Placeholder.SESSION);
        if (inBody && !given.equals(List.of("session"))) {
            throw section.required("request").error("the key 'session' beside it, for the body has {session}", "none");
        }
        return given.isEmpty() ? new Access(Credentials.NONE, null) : of(section, given.get(0), answer, inBody);
    }

    private static Access of(Setting section, String key, AnswerSettings answer, boolean inBody) {
        var setting = section.required(key);
        return switch (key) {
            case "token" -> new Access(Credentials.bearer(secret(setting)), null);
            case "apiKey" -> new Access(apiKey(setting), null);
            case "basic" -> new Access(basic(setting), null);
            case "oauth2" -> new Access(Credentials.NONE, OAuth2.read(setting));
            default -> new Access(Credentials.NONE, Session.read(setting, answer, inBody));
        };
    }

    /** The parameter of the query that is a secret, null when there is none. */
    public @Nullable String secretParameter() {
        return fixed.query().keySet().stream().findFirst().orElse(null);
    }

    private static Credentials apiKey(Setting setting) {
        setting.allowing("header", "query", "value");
        var header = setting.child("header");
        var query = setting.child("query");
        if (header.isPresent() == query.isPresent()) {
            throw setting.error("either 'header' or 'query'", header.isPresent() ? "both" : "none");
        }
        var value = secret(setting.required("value"));
        return query.map(name -> new Credentials(Map.of(), Map.of(name.text(), value), Map.of()))
                .orElseGet(() -> Credentials.header(headerName(header.orElseThrow()), value));
    }

    private static Credentials basic(Setting setting) {
        setting.allowing("user", "password");
        return Credentials.header(
                "Authorization",
                Basic.header(
                        setting.required("user").text(),
                        setting.required("password").text()));
    }

    static String headerName(Setting setting) {
        if (!HEADER.matcher(setting.text()).matches()) {
            throw setting.error("the name of a header");
        }
        return setting.text();
    }

    private static String secret(Setting setting) {
        if (!HEADER_VALUE.matcher(setting.text()).matches()) {
            throw setting.error("a text without line breaks and accents", "something else");
        }
        return setting.text();
    }
}
