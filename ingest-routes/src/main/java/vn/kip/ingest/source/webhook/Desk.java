package vn.kip.ingest.source.webhook;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.listen.Answer;
import vn.kip.ingest.status.RowCounts;

/**
 * Serves the senders of one source, one after the other. For one thread at a time: so of two requests with one key the
 * second finds the answer to the first.
 */
final class Desk {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 10_000;

    private final Dialect dialect;
    private final Clock clock;
    private final Answers byKey = new Answers(KEPT, MOST);
    private final Answers bySeal = new Answers(KEPT, MOST);
    private @Nullable SignedPost served;

    Desk(Dialect dialect, Clock clock) {
        this.dialect = dialect;
        this.clock = clock;
    }

    /**
     * Begins to serve a sender.
     *
     * @return the {@link vn.kip.ingest.source.listen.Post} to be delivered, or the {@link Answer} that was given before
     */
    Object begin(SignedPost asked) {
        var now = clock.instant();
        // first, for the key is not signed: somebody who sends a request again could give it another
        var same = bySeal.to(asked.seal(), now);
        if (same.isPresent()) {
            return same.get().answer();
        }
        var before = byKey.to(asked.key(), now);
        if (before.isPresent()) {
            return before.get().body().equals(asked.body()) ? before.get().answer() : Replies.keyUsedBefore();
        }
        served = asked;
        return asked.post();
    }

    /** Ends to serve it: its rows are on Kafka. */
    Answer end(RowCounts rows) {
        var asked = served;
        if (asked == null) {
            throw new IllegalStateException("expected somebody who is served, found nobody");
        }
        served = null;
        var answer = dialect.taken(asked, rows);
        var now = clock.instant();
        bySeal.remember(asked.seal(), asked.body(), answer, now);
        byKey.remember(asked.key(), asked.body(), answer, now);
        return answer;
    }
}
