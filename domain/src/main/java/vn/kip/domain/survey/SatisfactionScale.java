package vn.kip.domain.survey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The ratings a slip may give.
 *
 * <p>A rating outside the scale is a bad field, and a bad field rejects the whole version (design, section 6): it is
 * refused where slips are read, by {@link #opinion}. One that is there all the same, because the scale was changed after
 * it had been read, contributes nothing. It is not taken for "no opinion": that is something a citizen says.
 *
 * @param levels all ratings that are an opinion, the best first; none where any rating is taken
 * @param satisfied those that count as satisfied
 * @param noOpinion ratings that are none, such as "don't know"
 */
public record SatisfactionScale(List<String> levels, Set<String> satisfied, Set<String> noOpinion) {

    /** Any rating is taken; the two upper levels of the usual forms count as satisfied. */
    public static final SatisfactionScale DEFAULT = open(Set.of("VERY_SATISFIED", "SATISFIED"), Set.of("NO_OPINION"));

    public SatisfactionScale {
        levels = List.copyOf(levels);
        satisfied = Set.copyOf(satisfied);
        noOpinion = Set.copyOf(noOpinion);
    }

    /** A scale that takes any rating: what is neither satisfied nor without opinion is not satisfied. */
    public static SatisfactionScale open(Set<String> satisfied, Set<String> noOpinion) {
        return new SatisfactionScale(List.of(), satisfied, noOpinion);
    }

    /** What a rating says on this scale. */
    public Opinion opinion(String rating) {
        if (noOpinion.contains(rating)) {
            return Opinion.NONE;
        }
        if (!levels.isEmpty() && !levels.contains(rating)) {
            return Opinion.OUTSIDE_THE_SCALE;
        }
        return satisfied.contains(rating) ? Opinion.SATISFIED : Opinion.NOT_SATISFIED;
    }

    /** What a rating must be, for a rejection. */
    public String expected() {
        return levels.isEmpty()
                ? "a rating"
                : "one of " + String.join(", ", levels)
                        + new TreeSet<>(noOpinion)
                                .stream().map(one -> ", " + one).collect(Collectors.joining());
    }

    /** A text that differs when slips count differently. */
    public String id() {
        var text = new TreeSet<>(satisfied) + ";" + new TreeSet<>(noOpinion);
        return levels.isEmpty() ? text : text + ";" + levels;
    }
}
