package vn.kip.domain.dossier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many dossiers are of each kind of difference.
 *
 * @param counts kinds that are not there have none
 */
public record DueTally(Map<DueKind, Long> counts) {

    public static final DueTally NONE = new DueTally(Map.of());

    public DueTally {
        var copy = new EnumMap<DueKind, Long>(DueKind.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    public DueTally plus(DueTally other) {
        var sum = new EnumMap<DueKind, Long>(DueKind.class);
        sum.putAll(counts);
        other.counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new DueTally(sum);
    }

    public long of(DueKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** All kinds of one direction. */
    public long of(DueKind.Direction direction) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().direction() == direction)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** All that differ. */
    public long differences() {
        return all() - of(DueKind.Direction.NONE);
    }

    /** All dossiers, those that cannot be compared with them. */
    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
