package vn.kip.ingest.delivery;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source that was reached and does not hand over its rows for now. Its message is free of personal data and secrets. */
public final class SourceRefusedException extends RuntimeException {

    private static final Duration RARELY = Duration.ofDays(1);

    @Nullable
    private final transient Duration wait;

    private SourceRefusedException(String message, @Nullable Duration wait) {
        super(message);
        this.wait = wait;
    }

    /** Asked again with the usual pauses, each longer than the one before. */
    public static SourceRefusedException askedAsUsual(String message) {
        return new SourceRefusedException(message, null);
    }

    /** Asked again after a while that the source has named. */
    public static SourceRefusedException askedAfter(Duration wait, String message) {
        return new SourceRefusedException(message, wait);
    }

    /** Asked again with the longest pause: it takes somebody to put it right, and too many tries may lock an account. */
    public static SourceRefusedException askedRarely(String message) {
        return new SourceRefusedException(message, RARELY);
    }

    /**
     * How long to wait before the next try.
     *
     * @param first the shortest pause there is
     * @param most the longest of the usual pauses
     * @return empty for the usual one
     */
    Optional<Duration> pause(Duration first, Duration most) {
        if (wait == null) {
            return Optional.empty();
        }
        var atLeast = wait.compareTo(first) < 0 ? first : wait;
        return Optional.of(wait.equals(RARELY) ? most : atLeast);
    }
}
