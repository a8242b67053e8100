package vn.kip.domain.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Which state of a record; the highest version known is the one that counts.
 *
 * @param epoch the {@link PresenceEpoch} as a number, 0 for the first stay in a source without a precedence
 * @param stamp when the source last changed the record, to the microsecond; where a source has no such stamp, the
 *     number of times a different state was seen, as microseconds after 1970 (see {@link #observation})
 * @param mappingRevision revision of the mapping that read it, from 1: a corrected mapping replaces what it read before
 * @param contentHash breaks ties only, so that the order of arrival never decides
 */
public record Version(int epoch, Instant stamp, int mappingRevision, ContentHash contentHash)
        implements Comparable<Version> {

    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::epoch)
            .thenComparing(Version::stamp)
            .thenComparingInt(Version::mappingRevision)
            .thenComparing(Version::contentHash);

    public Version {
        stamp = stamp.truncatedTo(ChronoUnit.MICROS);
    }

    /** The stamp of the {@code ordinal}-th different state seen of a record whose source gives no stamp; from 1. */
    public static Instant observation(long ordinal) {
        return Instant.EPOCH.plus(ordinal, ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    /** {@code epoch:stamp:mappingRevision:contentHash}, as digests and evidence print it. */
    public String asText() {
        return epoch + ":" + stamp + ":" + mappingRevision + ":" + contentHash;
    }
}
