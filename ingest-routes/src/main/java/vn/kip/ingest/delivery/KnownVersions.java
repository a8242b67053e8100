package vn.kip.ingest.delivery;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongLongHashMap;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.Version;

/**
 * The versions of one kind of record that have been sent, as fingerprints: about fifty bytes a record, and sixteen for
 * each of its older versions. Safe for the threads of several sources.
 *
 * <p>The older ones are needed too: a source that hands over every change and is asked with an overlap repeats them at
 * each pull.
 */
final class KnownVersions {

    private final LongLongHashMap stamps = new LongLongHashMap();
    private final LongLongHashMap hashes = new LongLongHashMap();
    private final LongHashSet others = new LongHashSet();

    /** Whether this content was sent with this stamp, as what counts or under the same revision of the mapping. */
    synchronized boolean knows(RecordKey key, Instant stamp, int revision, ContentHash hash) {
        var record = Fingerprint.of(key.asText());
        var micros = micros(stamp);
        return isHighest(record, micros, hash) || others.contains(version(record, micros, revision, bits(hash)));
    }

    /** Whether the version that counts has this content. */
    synchronized boolean isCurrent(RecordKey key, ContentHash hash) {
        var record = Fingerprint.of(key.asText());
        return hashes.containsKey(record) && hashes.get(record) == bits(hash);
    }

    /** How many states of a record have been seen, where its source gives no stamps. */
    synchronized long observations(RecordKey key) {
        return highest(Fingerprint.of(key.asText())).orElse(0);
    }

    /** Takes note of a version. */
    synchronized void add(RecordKey key, Version version) {
        var record = Fingerprint.of(key.asText());
        var micros = micros(version.stamp());
        others.add(version(record, micros, version.mappingRevision(), bits(version.contentHash())));
        if (micros >= highest(record).orElse(Long.MIN_VALUE)) {
            stamps.put(record, micros);
            hashes.put(record, bits(version.contentHash()));
        }
    }

    private boolean isHighest(long record, long micros, ContentHash hash) {
        return highest(record).orElse(Long.MIN_VALUE) == micros && hashes.get(record) == bits(hash);
    }

    private OptionalLong highest(long record) {
        return stamps.containsKey(record) ? OptionalLong.of(stamps.get(record)) : OptionalLong.empty();
    }

    private static long micros(Instant stamp) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, stamp);
    }

    private static long bits(ContentHash hash) {
        return ByteBuffer.wrap(hash.bytes()).getLong();
    }

    private static long version(long record, long micros, int revision, long content) {
        long mixed = record;
        for (var part : new long[] {micros, revision, content}) {
            mixed = (mixed ^ part) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        return mixed;
    }
}
