package vn.kip.ingest.source.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import vn.kip.ingest.source.listen.Answer;

/**
 * What was answered lately, so that a sender that asks again hears the same. Bounded in time and number; what is forgotten,
 * or lost in a restart, is served once more, and then its rows are known and change nothing.
 */
final class Answers {

    private final Duration kept;
    private final int most;
    private final LinkedHashMap<String, Given> given = new LinkedHashMap<>();

    /**
     * A memory.
     *
     * @param most answers, after which the oldest is forgotten
     */
    Answers(Duration kept, int most) {
        this.kept = kept;
        this.most = most;
    }

    /** An answer, and what stands for the body that it was given to. */
    record Given(String body, Answer answer, Instant at) {}

    /** What was answered under this key; empty for an empty key. */
    Optional<Given> to(String key, Instant now) {
        forget(now);
        return Optional.ofNullable(given.get(key));
    }

    /** Takes note of an answer; under an empty key nothing is noted. */
    void remember(String key, String body, Answer answer, Instant now) {
        if (!key.isEmpty()) {
            given.put(key, new Given(body, answer, now));
            forget(now);
        }
    }

    private void forget(Instant now) {
        var oldest = given.values().iterator();
        while (oldest.hasNext()) {
            var old = oldest.next().at.plus(kept).isBefore(now);
            if (!old && given.size() <= most) {
                return;
            }
            oldest.remove();
        }
    }
}
