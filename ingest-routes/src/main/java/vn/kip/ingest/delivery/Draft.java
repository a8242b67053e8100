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
    static Draft of(Portion portion, Mapping mapping, KnownVersions versions, KnownRejections rejections) {
        var draft = new Sorting(portion, mapping, versions, rejections);
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
        private final KnownVersions known;
        private final KnownRejections knownRejections;
        private final List<RecordVersion> versions = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private long unchanged;
        private long lateFinds;

        Sorting(Portion portion, Mapping mapping, KnownVersions known, KnownRejections knownRejections) {
            this.portion = portion;
            this.mapping = mapping;
            this.known = known;
            this.knownRejections = knownRejections;
            this.unchanged = portion.known();
        }

        void sort(Reading reading) {
            if (reading instanceof Reading.Accepted accepted) {
                var stamp = newStamp(accepted);
                if (stamp == null) {
                    unchanged++;
                    return;
                }
                var version = accepted.version(
                        portion.source(), stamp, mapping.subject().revision());
                known.add(accepted.key(), version.version());
                versions.add(version);
            } else if (reading instanceof Reading.Refused refused) {
                if (knownRejections.knows(refused.rejection())) {
                    unchanged++;
                    return;
                }
                knownRejections.add(refused.rejection());
                rejections.add(refused.rejection());
            }
            lateFinds += isLate(reading.stamp()) ? 1 : 0;
        }

        Draft done() {
            return new Draft(List.copyOf(versions), List.copyOf(rejections), unchanged, lateFinds);
        }

        /** The stamp to send it with, null when it is known in this very state. */
        private @Nullable Instant newStamp(Reading.Accepted accepted) {
            var stamp = accepted.stamp();
            if (stamp != null) {
                var revision = mapping.subject().revision();
                return known.knows(accepted.key(), stamp, revision, accepted.hash()) ? null : stamp;
            }
            return known.isCurrent(accepted.key(), accepted.hash())
                    ? null
                    : Version.observation(known.observations(accepted.key()) + 1);
        }

        private boolean isLate(@Nullable Instant stamp) {
            var settled = portion.step().scope().settled();
            return settled == null || stamp == null || !stamp.isAfter(settled);
        }
    }
}
