package vn.kip.ingest.status;

import java.time.Instant;
import java.util.HashMap;
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
    private final Map<String, RemoteSide> remotes = new HashMap<>();

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
        var before = update(source, status -> remote(source).onto(status.delivered(rows, expected, at)));
        sayThatItGoesOn(before);
    }

    /**
     * Everything that the source had when it was asked has been read and delivered. Where it has a remote side, that is
     * said only of what lies here, and counts once nothing is on its way.
     */
    public void complete(String source, Instant at) {
        var remote = remote(source);
        var before = update(source, status -> remote.onComplete(status, at));
        changeRemote(source, RemoteSide::lookedAround);
        sayThatItGoesOn(before);
        if (!before.caughtUp() && of(source).filter(SourceStatus::caughtUp).isPresent()) {
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
            log.atWarn()
                    .addKeyValue("source", source)
                    .addKeyValue("warning", what)
                    .log("Source should be looked into");
        }
    }

    /** What a source reads here is fetched from elsewhere: until it was looked for there, nothing is complete. */
    public synchronized void fetches(String source) {
        remotes.put(source, RemoteSide.UNASKED);
    }

    /** The remote side of a source was looked through, and what it had is here. */
    public void fetched(String source, RemoteSide.Look look, Instant at) {
        var before = remote(source);
        changeRemote(source, remote -> remote.answered(look, at));
        sayThatItGoesOn(update(source, status -> before.onAnswer(status, at)));
    }

    /** The remote side of a source cannot be looked through; what lies here is read all the same. */
    public void fetchFailing(String source, String why) {
        changeRemote(source, remote -> remote.failing(why));
        failing(source, why);
    }

    private synchronized RemoteSide remote(String source) {
        return remotes.getOrDefault(source, RemoteSide.NONE);
    }

    private synchronized void changeRemote(String source, UnaryOperator<RemoteSide> change) {
        remotes.computeIfPresent(source, (name, remote) -> change.apply(remote));
    }

    private void sayThatItGoesOn(SourceStatus before) {
        if (before.failure() != null
                && of(before.name()).filter(now -> now.failure() == null).isPresent()) {
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
