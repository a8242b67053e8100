package vn.kip.ingest.source.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The clock of a source beside ours. Stamps are the source's, so a difference moves figures at the ends of periods. */
final class SourceClock {

    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final Clock ours;
    private final Consumer<Optional<String>> warning;

    /**
     * A clock that has not been compared yet.
     *
     * @param warning what there is to be warned of; empty when all is well
     */
    SourceClock(Clock ours, Consumer<Optional<String>> warning) {
        this.ours = ours;
        this.warning = warning;
    }

    /** Compares it with ours, by the moment at which the source believes to have answered just now. */
    void compare(Optional<Instant> date) {
        date.ifPresent(theirs -> warning.accept(warning(Duration.between(ours.instant(), theirs))));
    }

    private static Optional<String> warning(Duration ahead) {
        return ahead.abs().compareTo(TOLERANCE) <= 0
                ? Optional.empty()
                : Optional.of("expected its clock to be within 2 minutes of ours, found it "
                        + ahead.abs().toMinutes() + " minutes " + (ahead.isNegative() ? "behind" : "ahead"));
    }
}
