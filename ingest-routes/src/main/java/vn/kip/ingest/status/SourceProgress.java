package vn.kip.ingest.status;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kip.domain.record.RecordKind;

/** Keeps the statuses of the sources while their rows are delivered. */
public final class SourceProgress implements SourceStatuses {

    private static final Logger log = LoggerFactory.getLogger(SourceProgress.class);

    private final Map<String, SourceStatus> statuses = new LinkedHashMap<>();

    /** Starts with every source unread. */
    public SourceProgress(Map<String, RecordKind> sources) {
        sources.forEach((name, records) -> statuses.put(name, SourceStatus.unread(name, records)));
    }

    @Override
    public synchronized List<SourceStatus> all() {
        return List.copyOf(statuses.values());
    }

    /**
     * A portion has been delivered, and the source answers again if it did not before.
     *
     * @param expected rows that the source says it has, null where it did not say
     */
    public void delivered(String source, RowCounts rows, @Nullable Long expected, Instant at) {
        var before = update(source, status -> status.delivered(rows, expected, at));
        sayThatItGoesOn(before);
    }

    /** Everything that the source had when it was asked has been read and delivered. */
    public void complete(String source, Instant at) {
        var before = update(source, status -> status.complete(at));
        sayThatItGoesOn(before);
        if (!before.caughtUp()) {
            log.atInfo()
                    .addKeyValue("source", source)
                    .addKeyValue("pulled", before.pulled())
                    .addKeyValue("rejected", before.rejected())
                    .log("Source read to its end");
        }
    }

    /** The source cannot be read or delivered; it will be tried again. Said once, until something else is wrong. */
    public void failing(String source, String why) {
        var before = update(source, status -> status.failing(why));
        if (!why.equals(before.failure())) {
            log.atWarn()
                    .addKeyValue("source", source)
                    .addKeyValue("failure", why)
                    .log("Source cannot be read");
        }
    }

    /** Something about the source should be looked into, or null when nothing has to be any more. Said once in the log. */
    public void warning(String source, @Nullable String what) {
        var before = update(source, status -> status.warned(what));
        if (what != null && before.warning() == null) {
            log.atWarn().addKeyValue("source", source).addKeyValue("warning", what).log("Source should be looked into");
        }
    }

    private static void sayThatItGoesOn(SourceStatus before) {
        if (before.failure() != null) {
            log.atInfo().addKeyValue("source", before.name()).log("Source goes on");
        }
    }

    private synchronized SourceStatus update(String source, UnaryOperator<SourceStatus> change) {
        var before = statuses.get(source);
        if (before == null) {
            throw new IllegalArgumentException("expected one of " + statuses.keySet() + ", found " + source);
        }
        statuses.put(source, change.apply(before));
        return before;
    }
}
