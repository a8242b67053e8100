package vn.kip.metrics.cell;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordVersion;

/**
 * Counts versions into cells by taking back what the record contributed before and adding what it contributes now.
 *
 * <p>Which version comes first, or twice, makes no difference to where the cells end.
 */
public final class CellCount {

    private final Function<RecordFacts, Set<Contribution>> contributions;

    public CellCount(Contributions contributions) {
        this(contributions::of);
    }

    /** Counts something of its own in the same way: benchmarks compare one count with the same count of others. */
    public CellCount(Function<RecordFacts, Set<Contribution>> contributions) {
        this.contributions = contributions;
    }

    /**
     * What {@code version} changes.
     *
     * @param before what is known of the record, null when this is the first version seen of it
     * @return empty when the version tells nothing new: a duplicate, or one that a higher version hides altogether
     */
    public Optional<Effect> effect(@Nullable RecordFacts before, RecordVersion version) {
        var told = RecordFacts.of(version);
        if (before == null) {
            return Optional.of(new Effect(told, Contributions.difference(Set.of(), contributions.apply(told))));
        }
        var after = before.merge(told);
        if (after.equals(before)) {
            return Optional.empty();
        }
        return Optional.of(
                new Effect(after, Contributions.difference(contributions.apply(before), contributions.apply(after))));
    }
}
