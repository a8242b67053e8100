package vn.kip.standalone.node;

import java.nio.file.Path;
import java.time.Duration;
import vn.kip.ingest.trial.Trial;

/** A look at one source, with nothing but the ingest service and without a broker. */
public final class SourceTrial {

    private SourceTrial() {}

    /**
     * Looks at a source until enough rows have come, it has been read to its end, or the time is over.
     *
     * @param limit rows to show
     * @throws vn.kip.ingest.source.UnknownSourceException when the settings name no such source
     */
    public static Trial.Outcome run(Path config, String source, int limit, Duration patience) {
        try (var ingest = new Services().trial(config, source, limit)) {
            return ingest.getBean(Trial.class).await(patience);
        }
    }
}
