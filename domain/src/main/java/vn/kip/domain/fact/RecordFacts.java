package vn.kip.domain.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;

/**
 * All that is known of one record: the state of its highest version, and what the others showed of its due date.
 *
 * <p>{@link #merge} is commutative, associative and idempotent. To keep it so, every moment of a dossier stays in
 * {@code observations}: leaving out repeated due dates would make the outcome depend on the order of arrival, because a
 * version that arrives late may split a run of equal dates.
 *
 * <p>Where several sources give the same record, only what the one with the highest precedence showed stays: two systems
 * that write a due date differently have not moved it.
 *
 * @param content null when the source no longer holds the record
 * @param observations one per moment (epoch and stamp), in order; empty for all kinds but the dossier
 */
public record RecordFacts(Version version, @Nullable RecordContent content, List<Observation> observations) {

    public RecordFacts {
        observations = List.copyOf(observations);
    }

    /** What a single version tells. */
    public static RecordFacts of(RecordVersion recordVersion) {
        return of(recordVersion.version(), recordVersion.content());
    }

    /** What a single version tells, by its content; null when it says that the source no longer holds the record. */
    public static RecordFacts of(Version version, @Nullable RecordContent content) {
        var observations =
                content instanceof Dossier dossier ? List.of(Observation.of(version, dossier)) : List.<Observation>of();
        return new RecordFacts(version, content, observations);
    }

    /** What both tell together. */
    public RecordFacts merge(RecordFacts other) {
        var highest = version.compareTo(other.version) >= 0 ? this : other;
        if (PresenceEpoch.precedenceOf(version) != PresenceEpoch.precedenceOf(other.version)) {
            return highest;
        }
        return new RecordFacts(highest.version, highest.content, merge(observations, other.observations));
    }

    private static List<Observation> merge(List<Observation> left, List<Observation> right) {
        var merged = new ArrayList<Observation>(left.size() + right.size());
        int l = 0;
        int r = 0;
        while (l < left.size() && r < right.size()) {
            var order = left.get(l).compareMoment(right.get(r));
            if (order < 0) {
                merged.add(left.get(l++));
            } else if (order > 0) {
                merged.add(right.get(r++));
            } else {
                merged.add(higher(left.get(l++), right.get(r++)));
            }
        }
        merged.addAll(left.subList(l, left.size()));
        merged.addAll(right.subList(r, right.size()));
        return merged;
    }

    private static Observation higher(Observation left, Observation right) {
        return left.version().compareTo(right.version()) >= 0 ? left : right;
    }
}
