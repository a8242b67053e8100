package vn.kip.ingest.source.rest.access;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.delivery.SourceRefusedException;
import vn.kip.ingest.source.rest.answer.Answer;
import vn.kip.ingest.source.rest.answer.AnswerSettings;
import vn.kip.ingest.source.rest.answer.LoginReader;
import vn.kip.ingest.source.rest.answer.Refusals;
import vn.kip.ingest.source.rest.request.Query;
import vn.kip.ingest.source.rest.request.Question;

/**
 * Client credentials of OAuth 2 (RFC 6749, section 4.4).
 *
 * @param secretInBody whether the service wants the secret there, and not in the header as the standard has it
 */
record OAuth2(
        URI tokenUrl,
        String clientId,
        String clientSecret,
        @Nullable String scope,
        boolean secretInBody) implements Login {

    private static final LoginReader ANSWER = new LoginReader(List.of("access_token"), List.of("expires_in"));
    private static final int BAD_REQUEST = 400;

    /** Time for a question that is under way when its token expires, unless the token is short-lived altogether. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private enum Place {
        HEADER,
        BODY
    }

    static OAuth2 read(Setting section) {
        section.allowing("tokenUrl", "clientId", "clientSecret", "scope", "secretIn");
        return new OAuth2(
                Urls.read(section.required("tokenUrl")),
                section.required("clientId").text(),
                section.required("clientSecret").text(),
                section.child("scope").map(Setting::text).orElse(null),
                section.child("secretIn").map(place -> place.oneOf(Place.class)).orElse(Place.HEADER) == Place.BODY);
    }

    @Override
    public Question question() {
        var form = new LinkedHashMap<String, String>(Map.of("grant_type", "client_credentials"));
        if (scope != null) {
            form.put("scope", scope);
        }
        var headers = new HashMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded"));
        if (secretInBody) {
            form.put("client_id", clientId);
            form.put("client_secret", clientSecret);
        } else {
            headers.put("Authorization", Basic.header(clientId, clientSecret));
        }
        return new Question("POST", tokenUrl, headers, Query.plus(null, form));
    }

    @Override
    public Ticket read(Answer answer, Instant now) {
        if (answer.status() == BAD_REQUEST) {
            // what RFC 6749 has for most of what can be wrong with a client
            throw SourceRefusedException.askedRarely(
                    "expected a token, found the answer 400: clientId, clientSecret or scope may be wrong");
        }
        if (!answer.isOk()) {
            throw Refusals.of(answer, now);
        }
        var found = ANSWER.read(answer, AnswerSettings.PLAIN_JSON);
        return new Ticket(
                found.token(),
                found.seconds().map(seconds -> until(now, seconds)).orElse(null));
    }

    private static Instant until(Instant now, long seconds) {
        var lifetime = Duration.ofSeconds(seconds);
        return now.plus(
                lifetime.compareTo(MARGIN.multipliedBy(2)) > 0 ? lifetime.minus(MARGIN) : lifetime.dividedBy(2));
    }

    @Override
    public Credentials credentials(Ticket ticket) {
        return Credentials.bearer(ticket.token());
    }

    @Override
    public String toString() {
        return "OAuth2";
    }

    @Override
    public boolean isOver(String code) {
        return false;
    }
}
