package vn.kip.ingest.source.rest;

import com.carrotsearch.hppc.LongHashSet;
import vn.kip.ingest.delivery.Fingerprint;
import vn.kip.ingest.row.Row;

/**
 * The rows that have been handed on since all was last known to be read. A round that is asked again mostly brings the same
 * rows once more; to tell that, a row need not be mapped again.
 */
final class SeenRows {

    /** Bounds the memory, to some 100 MB; rows beyond are mapped again, and then found to be known. */
    private static final int MOST = 4_000_000;

    private final LongHashSet fingerprints = new LongHashSet();

    /** Whether a row in this very form was added before; adds it otherwise. */
    boolean contains(Row row) {
        var fingerprint = Fingerprint.of(row.toString());
        if (fingerprints.size() < MOST) {
            return !fingerprints.add(fingerprint);
        }
        return fingerprints.contains(fingerprint);
    }

    void clear() {
        fingerprints.release();
    }
}
