package vn.kip.ingest.status;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The remote side of a source whose files are fetched before they are read.
 *
 * @param answered when it was last looked through, null before the first time
 * @param look what that look found
 * @param failure why it cannot be looked through just now, null while it can
 */
public record RemoteSide(
        @Nullable Instant answered, Look look, @Nullable String failure) {

    /** Of a source that has none. */
    static final RemoteSide NONE = new RemoteSide(null, Look.NOTHING_NEW, null);

    static final RemoteSide UNASKED = new RemoteSide(null, Look.UNFINISHED, null);

    /** What a look found. */
    public enum Look {
        /** Nothing that is not here. */
        NOTHING_NEW,
        /** Something that is here now: it is yet to be seen by whoever looks around here. */
        BROUGHT,
        /** Something that could not be taken yet, such as a file that grows. */
        UNFINISHED
    }

    RemoteSide answered(Look found, Instant at) {
        var news = found == Look.NOTHING_NEW && look == Look.BROUGHT ? Look.BROUGHT : found;
        return new RemoteSide(at, news, null);
    }

    RemoteSide failing(String why) {
        return new RemoteSide(answered, look, why);
    }

    /**
     * All that lies here was read. Said for the first time after a fetch, it may come from a look around that began before
     * the last file was here; the next one does not.
     */
    RemoteSide lookedAround() {
        return look == Look.BROUGHT ? new RemoteSide(answered, Look.NOTHING_NEW, failure) : this;
    }

    /** What becomes of the status of a source all of whose local files are read. */
    SourceStatus onComplete(SourceStatus status, Instant at) {
        if (this.equals(NONE)) {
            return status.complete(at);
        }
        return answered != null && failure == null && look == Look.NOTHING_NEW
                ? status.complete(answered)
                : onto(status);
    }

    /** The status of a source, with what is wrong on its remote side. */
    SourceStatus onto(SourceStatus status) {
        return failure == null ? status : status.failing(failure);
    }

    /** The status of a source whose remote side has answered; what else is wrong with the source stays wrong. */
    SourceStatus onAnswer(SourceStatus status, Instant at) {
        return status.answered(at, Objects.equals(status.failure(), failure) ? null : status.failure());
    }
}
