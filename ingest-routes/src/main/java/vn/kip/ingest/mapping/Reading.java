package vn.kip.ingest.mapping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.wire.EncodedContent;

/** What became of one row. */
public sealed interface Reading {

    /** When the source last changed the row; null where it does not say, or says what cannot be. */
    @Nullable
    Instant stamp();

    /** A row that is a record. */
    record Accepted(
            RecordKey key, EncodedContent encoded, @Nullable Instant stamp, String position) implements Reading {}

    /** A row that is not, and why. */
    record Refused(Rejection rejection, @Nullable Instant stamp) implements Reading {}
}
