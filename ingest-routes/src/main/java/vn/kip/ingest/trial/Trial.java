package vn.kip.ingest.trial;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.kip.ingest.settings.TrialProperties;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.status.SourceStatus;
import vn.kip.ingest.status.SourceStatuses;

/** Waits for what comes of the one source that is tried. */
@Component
@ConditionalOnBooleanProperty(name = TrialProperties.ENABLED)
public final class Trial {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /** So long a source that had enough rows may take to say that these were all. */
    private static final Duration LAST_WORD = Duration.ofMillis(300);

    /** A source that failed once may answer the second time; one that goes on failing is told at once. */
    private static final Duration PATIENCE_WITH_A_FAILURE = Duration.ofSeconds(3);

    private final Source source;
    private final SourceStatuses statuses;
    private final TrialDeliveries deliveries;

    Trial(Sources sources, SourceStatuses statuses, TrialDeliveries deliveries) {
        this.source = sources.all().get(0);
        this.statuses = statuses;
        this.deliveries = deliveries;
    }

    /** Why a trial was over. */
    public enum End {
        READ_TO_ITS_END,
        /** As many rows as asked for have come; there may be more. */
        ENOUGH,
        FAILING,
        OUT_OF_TIME
    }

    /**
     * What came of it.
     *
     * @param failure why the source cannot be read, free of personal data; null unless it is {@link End#FAILING failing}
     */
    public record Outcome(
            Source source, Sample sample, End end, @Nullable String failure) {

        /** Whether rows came and every one of them would be taken in. */
        public boolean clean() {
            return failure == null
                    && sample.counts().accepted() > 0
                    && sample.counts().refused() == 0;
        }
    }

    /** Waits until the trial is over, and lets the source go. */
    public Outcome await(Duration patience) {
        var begun = System.nanoTime();
        var failingSince = begun;
        var fullSince = begun;
        End end = null;
        while (end == null) {
            var now = System.nanoTime();
            var status = status();
            failingSince = status.failure() == null ? now : failingSince;
            fullSince = deliveries.full() ? fullSince : now;
            end = end(
                    status,
                    Duration.ofNanos(now - begun).compareTo(patience) > 0,
                    now - failingSince > PATIENCE_WITH_A_FAILURE.toNanos(),
                    now - fullSince > LAST_WORD.toNanos());
            if (end == null && !pause()) {
                end = End.OUT_OF_TIME;
            }
        }
        var sample = deliveries.sample();
        deliveries.end();
        return new Outcome(source, sample, end, end == End.FAILING ? status().failure() : null);
    }

    private static @Nullable End end(SourceStatus status, boolean late, boolean failing, boolean full) {
        if (status.caughtUp()) {
            return End.READ_TO_ITS_END;
        }
        if (full) {
            return End.ENOUGH;
        }
        if (failing || (late && status.failure() != null)) {
            return End.FAILING;
        }
        return late ? End.OUT_OF_TIME : null;
    }

    private SourceStatus status() {
        return statuses.of(source.name()).orElseThrow();
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
