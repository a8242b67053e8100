package vn.kip.ingest.delivery;

import com.carrotsearch.hppc.LongHashSet;
import vn.kip.domain.ledger.Rejection;

/**
 * The rejections of one source that are on record, so that a bad row is reported once and not at every pull.
 *
 * <p>A rejection is known when an earlier round had the same fault of the same record. Within one round each row is
 * reported: two rows without an id may well have the same fault.
 */
final class KnownRejections {

    private final LongHashSet before = new LongHashSet();
    private final LongHashSet thisRound = new LongHashSet();

    /** A new round begins; what the last one found is known from now on. */
    void beginRound() {
        before.addAll(thisRound);
        thisRound.clear();
    }

    boolean knows(Rejection rejection) {
        return before.contains(fingerprint(rejection));
    }

    /** Takes note of a rejection, which is known from the next round on. */
    void add(Rejection rejection) {
        thisRound.add(fingerprint(rejection));
    }

    private static long fingerprint(Rejection rejection) {
        return Fingerprint.of(String.join(
                "\n",
                subject(rejection),
                rejection.reason().name(),
                rejection.field(),
                rejection.found(),
                rejection.expected()));
    }

    /** A page shifts from pull to pull: a row without an id is known by the moment of its change, if that is told. */
    private static String subject(Rejection rejection) {
        if (!rejection.recordId().isEmpty()) {
            return rejection.recordId();
        }
        var changed = rejection.position().lastIndexOf("(changed ");
        return changed < 0 ? rejection.position() : rejection.position().substring(changed);
    }
}
