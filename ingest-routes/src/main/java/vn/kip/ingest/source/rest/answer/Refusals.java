package vn.kip.ingest.source.rest.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.kip.ingest.delivery.SourceRefusedException;

/** What an answer other than 200 means for the next try. */
public final class Refusals {

    /** However long a source wants to be left alone, somebody may have put it right in the meantime. */
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_NUMBER = 9;

    private Refusals() {}

    /** Why the answer is none, and how long to wait before the source is asked again. */
    public static SourceRefusedException of(Answer answer, Instant now) {
        int status = answer.status();
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return SourceRefusedException.askedRarely("expected to be let in, found the answer " + status
                    + (status == UNAUTHORIZED
                            ? ": the token may be wrong or expired"
                            : ": the token may lack the right to read this"));
        }
        var why = "expected the answer 200, found " + status;
        return wish(answer, now)
                .map(wait -> SourceRefusedException.askedAfter(
                        wait, why + ": it wishes to be asked again in " + wait.toSeconds() + " s"))
                .orElseGet(() -> SourceRefusedException.askedAsUsual(why));
    }

    /** How long the source wishes to be left alone, at most {@link #LONGEST_WISH}; empty when it does not say. */
    static Optional<Duration> wish(Answer answer, Instant now) {
        return answer.header("Retry-After")
                .map(String::strip)
                .flatMap(text -> isNumber(text)
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : Answer.moment(text).map(moment -> Duration.between(now, moment)))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wait);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(Character::isDigit);
    }
}
