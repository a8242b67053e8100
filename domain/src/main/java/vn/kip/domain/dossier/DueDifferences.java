package vn.kip.domain.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kip.domain.limit.Reason;

/**
 * The due dates that a source gives, against those of the limits, over many dossiers.
 *
 * @param byAgency by resolving agency
 * @param notComparable how many limits give no date, by the reason
 * @param listed the first {@link #MOST} that differ, in the order in which they came
 */
public record DueDifferences(
        SortedMap<String, DueTally> byAgency, Map<Reason, Long> notComparable, List<DueDifference> listed) {

    /** So many are listed; the others are only counted. */
    public static final int MOST = 10_000;

    public DueDifferences {
        byAgency = Collections.unmodifiableSortedMap(new TreeMap<>(byAgency));
        var reasons = new EnumMap<Reason, Long>(Reason.class);
        reasons.putAll(notComparable);
        notComparable = Collections.unmodifiableMap(reasons);
        listed = List.copyOf(listed);
    }

    /** All agencies together. */
    public DueTally total() {
        return byAgency.values().stream().reduce(DueTally.NONE, DueTally::plus);
    }

    /** How many that differ are not listed. */
    public long notListed() {
        return total().differences() - listed.size();
    }

    /** Gathers dossiers one by one, without keeping those that do not differ. */
    public static final class Collector {
        private final Map<String, Map<DueKind, Long>> byAgency = new HashMap<>();
        private final Map<Reason, Long> notComparable = new EnumMap<>(Reason.class);
        private final List<DueDifference> listed = new ArrayList<>();

        public void add(DueDifference dossier) {
            var kind = dossier.kind();
            byAgency.computeIfAbsent(dossier.agency(), agency -> new EnumMap<>(DueKind.class))
                    .merge(kind, 1L, Long::sum);
            var reason = dossier.comparison().reason();
            if (kind == DueKind.NOT_COMPARABLE && reason != null) {
                notComparable.merge(reason, 1L, Long::sum);
            }
            if (kind.differs() && listed.size() < MOST) {
                listed.add(dossier);
            }
        }

        public DueDifferences differences() {
            var tallies = new TreeMap<String, DueTally>();
            byAgency.forEach((agency, counts) -> tallies.put(agency, new DueTally(counts)));
            return new DueDifferences(tallies, notComparable, listed);
        }
    }
}
