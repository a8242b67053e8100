package vn.kip.ingest.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.status.RowCounts;

/**
 * What a portion comes to: the versions and rejections in it that are new.
 *
 * @param lateFinds new ones that should have been known, see {@link Portion.Scope#settled}; without such a moment, all
 *     new ones
 */
record Draft(List<RecordVersion> versions, List<Rejection> rejections, long unchanged, long lateFinds) {

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
        private final List<RecordVersion> versions = new ArrayList<>();
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
                versions.add(accepted.as(version, portion.source()));
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
        private @Nullable Version newVersion(Reading.Accepted accepted) {
            long record = KnownVersions.record(accepted.key(), known.precedence());
            var stamp = accepted.stamp();
            if (stamp == null) {
                if (known.versions().isCurrent(record, accepted.hash())) {
                    return null;
                }
                stamp = known.versions().nextObservation(record);
            }
            var stay = known.versions().stay(record, known.precedence());
            var version = new Version(stay.number(), stamp, mapping.subject().revision(), accepted.hash());
            return known.versions().add(record, version) ? version : null;
        }

        private boolean isLate(@Nullable Instant stamp) {
            var settled = portion.step().scope().settled();
            return settled == null || stamp == null || !stamp.isAfter(settled);
        }
    }
}
