package vn.kip.domain.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A way to group what counts under units: by the units themselves, or by the units of a level, in a view. Every key goes
 * into exactly one group, so the groups add up to the whole.
 *
 * @param level empty for the units themselves
 */
public record Grouping(OrganisationView view, String level) {

    /** By units, then by each level above any of those that the keys are seen as, the nearest first. */
    public static List<Grouping> of(OrganisationView view, Collection<String> keys) {
        var groupings = new ArrayList<Grouping>();
        groupings.add(new Grouping(view, ""));
        view.levelsAbove(keys).forEach(level -> groupings.add(new Grouping(view, level)));
        return List.copyOf(groupings);
    }

    /** The key of the group that a key goes into. */
    public String group(String key) {
        return level.isEmpty() ? view.unitKey(key) : view.levelKey(key, level);
    }

    public boolean byLevel() {
        return !level.isEmpty();
    }

    /** Whether each key is a group of its own. */
    public boolean isTheBreakdownItself() {
        return view.kind() == OrganisationView.Kind.AS_IT_WAS && !byLevel();
    }
}
