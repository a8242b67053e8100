package vn.kip.ingest.delivery;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.LongLongHashMap;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.Version;

/**
 * The versions of one kind of record that have been sent, as fingerprints: about fifty bytes a record, and sixteen for
 * each of its older versions. Safe for the threads of several sources.
 *
 * <p>The older ones are needed too: a source that hands over every change and is asked with an overlap repeats them at
 * each pull. What sources of different precedence say of a record is kept apart, so that one does not take the news of
 * another for its own.
 */
final class KnownVersions {

    private static final long GONE = bits(ContentHash.NONE);

    private final LongLongHashMap stamps = new LongLongHashMap();
    private final LongLongHashMap hashes = new LongLongHashMap();
    private final LongHashSet others = new LongHashSet();

    /** Of the few records that were gone and came back. */
    private final LongIntHashMap stays = new LongIntHashMap();

    /** What a record is called here, as sources of one precedence see it. */
    static long record(RecordKey key, int precedence) {
        return Fingerprint.of(precedence == 0 ? key.asText() : key.asText() + '\n' + precedence);
    }

    /** The stay that a row seen now belongs to: the present one, or the next where the record was gone. */
    synchronized PresenceEpoch stay(long record, int precedence) {
        var last = new PresenceEpoch(precedence, stays.getOrDefault(record, 0));
        return isGone(record) ? last.next() : last;
    }

    /** Whether a record is there: known, and not gone since. */
    synchronized boolean isPresent(long record) {
        return stamps.containsKey(record) && !isGone(record);
    }

    /** Whether the version that counts has this content. */
    synchronized boolean isCurrent(long record, ContentHash hash) {
        return stamps.containsKey(record) && hashes.get(record) == bits(hash);
    }

    /**
     * The stamp of the next state of a record where its source gives none: the number of states seen so far, and one more.
     * For a record with stamps, the first moment after its last one.
     */
    synchronized Instant nextObservation(long record) {
        return Version.observation(stamps.getOrDefault(record, 0) + 1);
    }

    /**
     * Takes note of a version.
     *
     * @return whether it is new: not yet sent with this stamp, as what counts or under the same revision of the mapping
     */
    synchronized boolean add(long record, Version version) {
        int stay = PresenceEpoch.of(version).stay();
        long micros = micros(version.stamp());
        long content = bits(version.contentHash());
        int lastStay = stays.getOrDefault(record, 0);
        var known = stamps.containsKey(record);
        long highest = stamps.getOrDefault(record, Long.MIN_VALUE);
        if (known && stay == lastStay && micros == highest && content == hashes.get(record)) {
            return false;
        }
        if (!others.add(mixed(record, stay, micros, version.mappingRevision(), content))) {
            return false;
        }
        if (stay > lastStay || (stay == lastStay && micros >= highest)) {
            stamps.put(record, micros);
            hashes.put(record, content);
            if (stay > 0) {
                stays.put(record, stay);
            }
        }
        return true;
    }

    private boolean isGone(long record) {
        return stamps.containsKey(record) && hashes.get(record) == GONE;
    }

    private static long micros(Instant stamp) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, stamp);
    }

    private static long bits(ContentHash hash) {
        return ByteBuffer.wrap(hash.bytes()).getLong();
    }

    private static long mixed(long record, long... parts) {
        long mixed = record;
        for (var part : parts) {
            mixed = (mixed ^ part) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        return mixed;
    }
}
