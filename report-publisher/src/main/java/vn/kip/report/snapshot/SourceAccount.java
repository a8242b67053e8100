package vn.kip.report.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordKind;

/**
 * What became of the rows of one source and kind, from the account of ingest on one side and the record versions on the
 * other.
 *
 * @param pulled rows handed over by the source
 * @param sent rows that ingest made record versions of
 * @param unchangedAtIngest rows that ingest had sent before in the very same state
 * @param rejected rows that could not be read as records
 * @param received messages with a version that the publisher has read
 * @param counted versions that are the highest of their record
 * @param superseded versions that are not
 * @param freshness when the source last handed over anything, null when it never did
 */
public record SourceAccount(
        String source,
        RecordKind kind,
        long pulled,
        long sent,
        long unchangedAtIngest,
        long rejected,
        long received,
        long counted,
        long superseded,
        @Nullable Instant freshness) {

    /** Rows that brought nothing new: known to ingest, or sent again. */
    public long unchanged() {
        return unchangedAtIngest + received - counted - superseded;
    }

    /** Whether every row pulled is accounted for, and every version that was sent has arrived. */
    public boolean conserved() {
        return sent == received && pulled == counted + unchanged() + superseded + rejected;
    }
}
