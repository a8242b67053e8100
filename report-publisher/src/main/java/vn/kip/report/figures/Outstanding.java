package vn.kip.report.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.IndicatorResult;

/**
 * The agency by which an objective falls short the most.
 *
 * @param items of the agency's population that do not reach what the objective asks, at least 1
 */
public record Outstanding(String agency, long items) {

    /** Empty when no agency falls short, or the indicator is not broken down by agency; of equals the first code. */
    public static Optional<Outstanding> most(IndicatorResult result) {
        return result.breakdowns().getOrDefault(Breakdown.AGENCY, List.of()).stream()
                .map(part -> new Outstanding(
                        part.key(),
                        part.fraction().denominator() - part.fraction().numerator()))
                .filter(part -> part.items > 0)
                .max(Comparator.comparingLong(Outstanding::items)
                        .thenComparing(Outstanding::agency, Comparator.reverseOrder()));
    }
}
