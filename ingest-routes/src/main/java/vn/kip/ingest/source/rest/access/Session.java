package vn.kip.ingest.source.rest.access;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.rest.answer.Answer;
import vn.kip.ingest.source.rest.answer.AnswerSettings;
import vn.kip.ingest.source.rest.answer.LoginReader;
import vn.kip.ingest.source.rest.answer.Refusals;
import vn.kip.ingest.source.rest.request.BodyTemplate;
import vn.kip.ingest.source.rest.request.Placeholder;
import vn.kip.ingest.source.rest.request.Question;

/**
 * A session that a login opens, as the national service bus has it.
 *
 * @param header that carries it, null where the body of each request does
 * @param over codes of a refusal which say that it is over
 * @param lasts after which a new one is opened beforehand, null when it holds until the source says otherwise
 * @param form of the answers of this source
 */
record Session(
        URI url,
        String body,
        LoginReader answer,
        @Nullable String header,
        List<String> over,
        @Nullable Duration lasts,
        AnswerSettings form)
        implements Login {

    static Session read(Setting section, AnswerSettings form, boolean inBody) {
        section.allowing("url", "body", "token", "header", "over", "lasts");
        if (!inBody) {
            section.required("header");
        }
        if (form.success() == null) {
            section.child("over").ifPresent(over -> {
                throw over.error("rest.success, which says where the codes are", "none");
            });
        }
        return new Session(
                Urls.read(section.required("url")),
                BodyTemplate.read(section.required("body")).fill(Map.of()),
                LoginReader.of(section.required("token")),
                section.child("header").map(Access::headerName).orElse(null),
                section.child("over")
                        .map(codes -> codes.items().stream().map(Setting::text).toList())
                        .orElse(List.of()),
                section.child("lasts").map(Setting::duration).orElse(null),
                form);
    }

    @Override
    public Question question() {
        return new Question("POST", url, Map.of("Content-Type", "application/json"), body);
    }

    @Override
    public Ticket read(Answer found, Instant now) {
        if (!found.isOk()) {
            throw Refusals.of(found, now);
        }
        return new Ticket(answer.read(found, form).token(), lasts == null ? null : now.plus(lasts));
    }

    @Override
    public Credentials credentials(Ticket ticket) {
        return new Credentials(
                header == null ? Map.of() : Map.of(header, ticket.token()),
                Map.of(),
                Map.of(Placeholder.SESSION, ticket.token()));
    }

    @Override
    public String toString() {
        return "Session";
    }

    @Override
    public boolean isOver(String code) {
        return over.contains(code);
    }
}
