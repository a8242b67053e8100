package vn.kip.ingest.delivery;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongCursor;

/**
 * Which records a source that is read whole still has. For one thread at a time.
 *
 * <p>A record that one whole reading misses may have moved to a page that was read already; only one that is missing in
 * two readings one after the other, and was not seen between them, is taken to be gone. After a restart the first whole reading counts as the first.
 */
final class Presence {

    private final LongHashSet present = new LongHashSet();
    private final LongHashSet seen = new LongHashSet();
    private final LongHashSet missingBefore = new LongHashSet();
    private boolean whole;

    /** A record is known to be there, from before or because a version of it has been sent. */
    void add(long record) {
        present.add(record);
    }

    /** It has been withdrawn. */
    void remove(long record) {
        present.remove(record);
        missingBefore.remove(record);
    }

    /** A reading of the whole begins. */
    void begin() {
        seen.clear();
        whole = true;
    }

    /** What is read from here on is not the whole. */
    void interrupt() {
        whole = false;
    }

    /** A row of this record was there, whether it could be read or not. */
    void saw(long record) {
        missingBefore.remove(record);
        if (whole) {
            seen.add(record);
        }
    }

    /** How many records are known to be there. */
    long size() {
        return present.size();
    }

    /** Ends the reading; returns the records that were missing in it and in the one before, none if it was not whole. */
    LongHashSet end() {
        var gone = new LongHashSet();
        if (!whole) {
            return gone;
        }
        whole = false;
        var missing = new LongHashSet();
        for (LongCursor record : present) {
            if (!seen.contains(record.value)) {
                (missingBefore.contains(record.value) ? gone : missing).add(record.value);
            }
        }
        missingBefore.clear();
        missingBefore.addAll(missing);
        // until they are withdrawn they stay missing: a withdrawal that fails is found again
        missingBefore.addAll(gone);
        return gone;
    }
}
