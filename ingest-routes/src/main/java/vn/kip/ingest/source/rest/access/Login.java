package vn.kip.ingest.source.rest.access;

import java.time.Instant;
import vn.kip.ingest.source.rest.answer.Answer;
import vn.kip.ingest.source.rest.request.Question;

/** A way to get credentials that hold for a while. */
public sealed interface Login permits OAuth2, Session {

    Question question();

    /**
     * Reads what the login was answered with.
     *
     * @throws RuntimeException when it brought nothing; its message is free of secrets
     */
    Ticket read(Answer answer, Instant now);

    Credentials credentials(Ticket ticket);

    /** Whether an answer 200 with this code says that the ticket does not hold any more. */
    boolean isOver(String code);
}
