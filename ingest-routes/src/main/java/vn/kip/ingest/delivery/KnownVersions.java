package vn.kip.ingest.delivery;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.Version;

/**
 * The versions of one kind of record that have been sent, as fingerprints: some fifty bytes a record, and sixteen for
 * each of its older versions. Safe for the threads of several sources.
 *
 * <p>The older ones are needed too: a source that hands over every change and is asked with an overlap repeats them at
 * each pull. What sources of different precedence say of a record is kept apart, so that one does not take the news of
 * another for its own.
 */
final class KnownVersions {

    private static final long GONE = bits(ContentHash.NONE);

    private static final int UNKNOWN = -1;
    private static final int FIRST_ROOM = 1_024;

    /** Where the version of a record that counts stands in the arrays: one look into a large table, and not one for each. */
    private final LongIntHashMap places = new LongIntHashMap();

    private long[] stamps = new long[FIRST_ROOM];
    private int[] revisions = new int[FIRST_ROOM];
    private long[] hashes = new long[FIRST_ROOM];

    /** All versions but the ones that count. */
    private final LongHashSet others = new LongHashSet();

    /** Of the few records that were gone and came back. */
    private final LongIntHashMap stays = new LongIntHashMap();

    /** What a record is called here, as sources of one precedence see it. */
    static long record(RecordKey key, int precedence) {
        return record(key.asText(), precedence);
    }

    /** As above, of a key that has been written as a text. */
    static long record(String key, int precedence) {
        return Fingerprint.of(precedence == 0 ? key : key + '\n' + precedence);
    }

    /** The stay that a row seen now belongs to: the present one, or the next where the record was gone. */
    synchronized PresenceEpoch stay(long record, int precedence) {
        var last = new PresenceEpoch(precedence, stays.getOrDefault(record, 0));
        return isGone(place(record)) ? last.next() : last;
    }

    /** Whether a record is there: known, and not gone since. */
    synchronized boolean isPresent(long record) {
        int place = place(record);
        return place != UNKNOWN && !isGone(place);
    }

    /** Whether the version that counts has this content. */
    synchronized boolean isCurrent(long record, ContentHash hash) {
        int place = place(record);
        return place != UNKNOWN && hashes[place] == bits(hash);
    }

    /**
     * The stamp of the next state of a record where its source gives none: the number of states seen so far, and one more.
     * For a record with stamps, the first moment after its last one.
     */
    synchronized Instant nextObservation(long record) {
        int place = place(record);
        return Version.observation(place == UNKNOWN ? 1 : stamps[place] + 1);
    }

    /**
     * Takes note of a version.
     *
     * @return whether it is new: not yet sent with this stamp, as what counts or under the same revision of the mapping
     */
    synchronized boolean add(long record, Version version) {
        int stay = PresenceEpoch.of(version).stay();
        long micros = micros(version.stamp());
        int revision = version.mappingRevision();
        long content = bits(version.contentHash());
        int place = place(record);
        if (place == UNKNOWN) {
            put(newPlace(record), micros, revision, content);
            putStay(record, stay);
            return true;
        }
        int lastStay = stays.getOrDefault(record, 0);
        if (stay == lastStay && micros == stamps[place] && content == hashes[place]) {
            return false;
        }
        long other = mixed(record, stay, micros, revision, content);
        if (others.contains(other)) {
            return false;
        }
        if (stay > lastStay || (stay == lastStay && micros >= stamps[place])) {
            others.add(mixed(record, lastStay, stamps[place], revisions[place], hashes[place]));
            put(place, micros, revision, content);
            putStay(record, stay);
        } else {
            others.add(other);
        }
        return true;
    }

    private void putStay(long record, int stay) {
        if (stay > 0) {
            stays.put(record, stay);
        }
    }

    private int place(long record) {
        return places.getOrDefault(record, UNKNOWN);
    }

    private int newPlace(long record) {
        int place = places.size();
        places.put(record, place);
        if (place == stamps.length) {
            stamps = Arrays.copyOf(stamps, 2 * place);
            revisions = Arrays.copyOf(revisions, 2 * place);
            hashes = Arrays.copyOf(hashes, 2 * place);
        }
        return place;
    }

    private void put(int place, long micros, int revision, long content) {
        stamps[place] = micros;
        revisions[place] = revision;
        hashes[place] = content;
    }

    private boolean isGone(int place) {
        return place != UNKNOWN && hashes[place] == GONE;
    }

    private static long micros(Instant stamp) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, stamp);
    }

    private static long bits(ContentHash hash) {
        return hash.firstBits();
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
