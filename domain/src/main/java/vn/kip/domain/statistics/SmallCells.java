package vn.kip.domain.statistics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.IndicatorResult.Part;

/**
 * Which parts of a breakdown are withheld from the public; internal views show all.
 *
 * <p>A part is small when those that reach the target, or those that do not, are some but fewer than {@code least}: then
 * single persons may be recognised, and respondents are confidential (Decree 61/2018/NĐ-CP, article 27.3). As the total
 * is public, one withheld part could be had by subtraction, and several whose sum is small by much the same; so further
 * parts are withheld, the ones with the fewest first, until what is withheld together is not small.
 *
 * <p>Each breakdown is looked at by itself. Groups that agree wholly (0 of 40) are shown, and differences between two
 * published periods are not looked at.
 *
 * @param least k, at least 2
 */
public record SmallCells(long least) {

    /** k = 5 (design, section 6). */
    public static final SmallCells DEFAULT = new SmallCells(5);

    private static final int FEWEST_WITHHELD = 2;

    public SmallCells {
        if (least < 2) {
            throw new IllegalArgumentException("expected a smallest cell of at least 2, found " + least);
        }
    }

    /**
     * The parts as everybody may see them, in the order given.
     *
     * @param parts that add up to a public total, each of at least one; where they cannot be protected all are withheld
     */
    public List<PublicPart> of(List<Part> parts) {
        var withheld = withheld(parts);
        return parts.stream()
                .map(part -> new PublicPart(
                        part.key(), withheld.contains(part.key()) ? Optional.empty() : Optional.of(part.fraction())))
                .toList();
    }

    private Set<String> withheld(List<Part> parts) {
        var withheld = new HashSet<String>();
        var sum = new Fraction(0, 0);
        for (var part : parts) {
            if (small(part.fraction())) {
                withheld.add(part.key());
                sum = sum.plus(part.fraction());
            }
        }
        var others = parts.stream()
                .filter(part -> !withheld.contains(part.key()))
                .sorted(Comparator.comparingLong((Part part) -> part.fraction().denominator())
                        .thenComparing(Part::key))
                .iterator();
        while (!withheld.isEmpty() && (withheld.size() < FEWEST_WITHHELD || small(sum)) && others.hasNext()) {
            var next = others.next();
            withheld.add(next.key());
            sum = sum.plus(next.fraction());
        }
        return withheld;
    }

    private boolean small(Fraction fraction) {
        return few(fraction.numerator()) || few(fraction.denominator() - fraction.numerator());
    }

    private boolean few(long count) {
        return count > 0 && count < least;
    }
}
