package vn.kip.report.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.source.SourceTerms;

/**
 * How a source stands.
 *
 * @param rejected rows that could not be read as records, each counted once however often it was pulled
 * @param lastPulledAt when it last handed over anything, null when it never did
 * @param terms what is expected of it
 * @param seenAt the moment from which its age is told
 */
public record SourceState(
        String source,
        RecordKind kind,
        long rejected,
        @Nullable Instant lastPulledAt,
        SourceTerms terms,
        Instant seenAt) {

    /** The same, looked at later. */
    public SourceState seenAt(Instant later) {
        return new SourceState(source, kind, rejected, lastPulledAt, terms, later);
    }

    /** Whether it is older than it may be, or was never read although it matters. */
    public boolean stale() {
        return terms.stale(lastPulledAt, seenAt);
    }

    /** How long ago it was last read; empty when it never was. */
    public Optional<Duration> lag() {
        return Optional.ofNullable(lastPulledAt).map(last -> Duration.between(last, seenAt));
    }
}
