package vn.kip.domain.organisation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Regroups the parts of a breakdown. Every part goes into exactly one group, so that the groups add up to what the parts
 * add up to, whatever the organisation.
 *
 * <p>{@code merge} adds two values; it is commutative and associative.
 */
public final class RollUp {

    private RollUp() {}

    /** The parts by the units that a view shows their keys as. */
    public static <V> SortedMap<String, V> byUnit(
            Map<String, V> parts, OrganisationView view, BinaryOperator<V> merge) {
        return regroup(parts, view::unitKey, merge);
    }

    /** The parts by the units directly above those. */
    public static <V> SortedMap<String, V> byParent(
            Map<String, V> parts, OrganisationView view, BinaryOperator<V> merge) {
        return regroup(parts, view::parentKey, merge);
    }

    /** The parts by the units of one level; a unit that has none of that level above it is a group of its own. */
    public static <V> SortedMap<String, V> byLevel(
            Map<String, V> parts, OrganisationView view, String level, BinaryOperator<V> merge) {
        return regroup(parts, key -> view.levelKey(key, level), merge);
    }

    /** The parts by any group of their keys, in the order of the groups. */
    public static <K, V> SortedMap<String, V> regroup(
            Map<K, V> parts, Function<? super K, String> group, BinaryOperator<V> merge) {
        var groups = new TreeMap<String, V>();
        parts.forEach((key, value) -> groups.merge(group.apply(key), value, merge));
        return Collections.unmodifiableSortedMap(groups);
    }
}
