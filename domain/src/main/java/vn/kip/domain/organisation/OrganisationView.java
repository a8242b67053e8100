package vn.kip.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The organisation as a reader wants to see it. Each method takes the {@link Placement#key key} that a record counts
 * under and answers the key it is shown under; what has nothing above it, or nothing of that level, and every unknown
 * code, is shown as itself. So each key has exactly one place, and totals stay what they are.
 */
public sealed interface OrganisationView {

    Organisation organisation();

    /** The day on which the organisation is looked at. */
    LocalDate day();

    Kind kind();

    /** What a view shows. */
    enum Kind {
        AS_IT_WAS,
        AS_IT_IS_NOW
    }

    /** A unit as it is seen, then the units above it, nearest first. */
    List<Unit> lineage(Unit unit);

    /** The unit that a key is seen as. */
    default String unitKey(String key) {
        return seen(key).map(lineage -> lineage.get(0).id()).findFirst().orElse(key);
    }

    /** The unit above the one that a key is seen as. */
    default String parentKey(String key) {
        return seen(key)
                .map(lineage -> lineage.get(Math.min(1, lineage.size() - 1)).id())
                .findFirst()
                .orElse(key);
    }

    /** The unit of a level: the one that a key is seen as, or the nearest one above it. */
    default String levelKey(String key, String level) {
        return seen(key)
                .flatMap(List::stream)
                .filter(unit -> unit.level().equals(level))
                .map(Unit::id)
                .findFirst()
                .orElseGet(() -> unitKey(key));
    }

    /** The levels of the units above those that some keys are seen as: the nearest first, the topmost last. */
    default List<String> levelsAbove(Collection<String> keys) {
        var heights = new TreeMap<String, Integer>();
        keys.stream().flatMap(this::seen).forEach(lineage -> {
            for (int place = 1; place < lineage.size(); place++) {
                heights.merge(lineage.get(place).level(), lineage.size() - place, Math::min);
            }
        });
        heights.remove("");
        return heights.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Stream<List<Unit>> seen(String key) {
        return organisation().ofKey(key).known().map(this::lineage).stream();
    }

    /**
     * As it was then: a record counts for the unit in force on its day of receipt. Above a unit stand those of the day,
     * or of the last day of the unit if it had ended by then.
     *
     * @param day for example the last day of the period that is reported on
     */
    record AsItWas(Organisation organisation, LocalDate day) implements OrganisationView {

        @Override
        public Kind kind() {
            return Kind.AS_IT_WAS;
        }

        @Override
        public List<Unit> lineage(Unit unit) {
            var lineage = new ArrayList<Unit>();
            lineage.add(unit);
            lineage.addAll(organisation.ancestors(unit, unit.nearestDay(day)));
            return lineage;
        }
    }

    /**
     * As it is now: a record counts for what {@link Organisation#asItIsNow has become} of that unit. Above a unit that
     * ended without a successor stands what has become of the one that was above it on its last day.
     *
     * @param day the day that "now" means
     */
    record AsItIsNow(Organisation organisation, LocalDate day) implements OrganisationView {

        @Override
        public Kind kind() {
            return Kind.AS_IT_IS_NOW;
        }

        @Override
        public List<Unit> lineage(Unit unit) {
            return Stream.iterate(
                            Optional.of(organisation.asItIsNow(unit, day)),
                            Optional::isPresent,
                            seen -> seen.flatMap(this::above))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<Unit> above(Unit unit) {
            return organisation.parent(unit, unit.nearestDay(day)).map(parent -> organisation.asItIsNow(parent, day));
        }
    }
}
