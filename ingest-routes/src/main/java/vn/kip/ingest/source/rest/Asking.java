package vn.kip.ingest.source.rest;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.rest.access.Access;
import vn.kip.ingest.source.rest.access.Login;
import vn.kip.ingest.source.rest.access.Ticket;
import vn.kip.ingest.source.rest.answer.Answer;
import vn.kip.ingest.source.rest.answer.RefusedCodeException;
import vn.kip.ingest.source.rest.request.Question;

/**
 * Asks one source for the next page: logs in before where it has to, and once more where a login does not hold any longer.
 * For one thread at a time.
 *
 * <pre>
 * begin ─► Question ─► Answer ─► answered ─┬─► Question, of the login or of the page
 *                                          └─► the portions of the page
 * </pre>
 */
final class Asking {

    private static final int UNAUTHORIZED = 401;

    private final Access access;
    private RestPull pull;
    private final SourceClock sourceClock;
    private final Clock clock;

    private @Nullable Ticket ticket;
    private boolean loggingIn;
    private boolean renewed;

    Asking(RestSettings settings, RestPull pull, SourceClock sourceClock, Clock clock) {
        this.access = settings.access();
        this.pull = pull;
        this.sourceClock = sourceClock;
        this.clock = clock;
    }

    /** Asks the same source for a page of another reading, with the same login, and then goes on with this one. */
    <T> T instead(RestPull other, Supplier<T> fetch) {
        var live = pull;
        pull = other;
        try {
            return fetch.get();
        } finally {
            pull = live;
        }
    }

    /** The first question on the way to the next page. */
    Question begin() {
        renewed = false;
        return question();
    }

    /**
     * Takes the answer to the question asked last.
     *
     * @return the next question, or the portions of the page
     * @throws RuntimeException when it has to be begun again; its message is free of personal data and secrets
     */
    Object answered(Answer answer) {
        try (answer) {
            sourceClock.compare(answer.date());
            if (loggingIn && access.login() != null) {
                ticket = access.login().read(answer, clock.instant());
                return question();
            }
            return answer.status() == UNAUTHORIZED && mayRenew() ? renew() : page(answer);
        }
    }

    private Object page(Answer answer) {
        try {
            return pull.read(answer);
        } catch (RefusedCodeException e) {
            if (access.login() != null && access.login().isOver(e.code())) {
                if (mayRenew()) {
                    return renew();
                }
                ticket = null;
            }
            throw e;
        }
    }

    private Question question() {
        Login login = access.login();
        if (login == null) {
            return pull.question(access.fixed());
        }
        loggingIn = ticket == null || !ticket.holds(clock.instant());
        return loggingIn || ticket == null ? login.question() : pull.question(login.credentials(ticket));
    }

    private boolean mayRenew() {
        return access.login() != null && !renewed;
    }

    private Question renew() {
        renewed = true;
        ticket = null;
        return question();
    }
}
