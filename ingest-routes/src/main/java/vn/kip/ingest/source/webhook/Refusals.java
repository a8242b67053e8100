package vn.kip.ingest.source.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that senders were refused: at most once a minute, for anybody can knock. */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final String source;
    private final Clock clock;
    private Instant said = Instant.MIN;
    private long unsaid;

    Refusals(String source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * A sender was refused.
     *
     * @param code status or error code that it was told
     */
    synchronized void note(String code) {
        var now = clock.instant();
        if (said.isAfter(now.minus(SILENCE))) {
            unsaid++;
            return;
        }
        log.atWarn()
                .addKeyValue("source", source)
                .addKeyValue("code", code)
                .addKeyValue("others", unsaid)
                .log("Post was refused");
        said = now;
        unsaid = 0;
    }
}
