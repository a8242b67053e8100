package vn.kip.ingest.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.status.RowCounts;

/**
 * What a portion comes to: the versions and rejections in it that are new.
 *
 * @param lateFinds new ones that should have been known, see {@link Portion.Scope#settled}; without such a moment, all
 *     new ones
 */
record Draft(List<NewVersion> versions, List<Rejection> rejections, long unchanged, long lateFinds) {

    /**
     * A record in a version that has not been sent.
     *
     * @param key as messages have it
     */
    record NewVersion(String key, Version version, Reading.Accepted row) {

        byte[] message(String source) {
            return RecordCodec.encode(version, source, row.position(), row.encoded());
        }
    }

    /**
     * Sorts out a portion, and takes note of what is new in it as if it were sent already: from then on it must be sent.
     */
    static Draft of(Portion portion, Mapping mapping, Known known) {
        var draft = new Sorting(portion, mapping, known);
        portion.readings().forEach(draft::sort);
        return draft.done();
    }

    boolean hasNews() {
        return !versions.isEmpty() || !rejections.isEmpty();
    }

    RowCounts counts() {
        return new RowCounts(versions.size(), unchanged, rejections.size());
    }

    /** A portion while it is sorted out. */
    private static final class Sorting {

        private final Portion portion;
        private final Mapping mapping;
        private final Known known;
        private final List<NewVersion> versions = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private long unchanged;
        private long lateFinds;

        Sorting(Portion portion, Mapping mapping, Known known) {
            this.portion = portion;
            this.mapping = mapping;
            this.known = known;
            this.unchanged = portion.known();
        }

        void sort(Reading reading) {
            if (reading instanceof Reading.Accepted accepted) {
                var version = newVersion(accepted);
                if (version == null) {
                    unchanged++;
                    return;
                }
                versions.add(version);
            } else if (reading instanceof Reading.Refused refused) {
                if (known.rejections().knows(refused.rejection())) {
                    unchanged++;
                    return;
                }
                known.rejections().add(refused.rejection());
                rejections.add(refused.rejection());
            }
            lateFinds += isLate(reading.stamp()) ? 1 : 0;
        }

        Draft done() {
            return new Draft(List.copyOf(versions), List.copyOf(rejections), unchanged, lateFinds);
        }

        /** The version to send, null when it is known in this very state. */
        private @Nullable NewVersion newVersion(Reading.Accepted accepted) {
            var key = accepted.key().asText();
            long record = KnownVersions.record(key, known.precedence());
            var hash = accepted.encoded().hash();
            var stamp = accepted.stamp();
            if (stamp == null) {
                if (known.versions().isCurrent(record, hash)) {
                    return null;
                }
                stamp = known.versions().nextObservation(record);
            }
            var stay = known.versions().stay(record, known.precedence());
            var version = new Version(stay.number(), stamp, mapping.subject().revision(), hash);
            return known.versions().add(record, version) ? new NewVersion(key, version, accepted) : null;
        }

        private boolean isLate(@Nullable Instant stamp) {
            var settled = portion.step().scope().settled();
            return settled == null || stamp == null || !stamp.isAfter(settled);
        }
    }
}
