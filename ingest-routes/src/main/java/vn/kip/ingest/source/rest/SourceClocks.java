package vn.kip.ingest.source.rest;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.kip.ingest.status.SourceProgress;

/** The clocks of all sources, whose differences to ours show in their status. */
@Component
final class SourceClocks {

    private final SourceProgress progress;
    private final Clock clock;

    SourceClocks(SourceProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    SourceClock of(String source) {
        return new SourceClock(clock, warning -> progress.warning(source, warning.orElse(null)));
    }

    Clock ours() {
        return clock;
    }
}
