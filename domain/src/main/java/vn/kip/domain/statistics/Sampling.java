package vn.kip.domain.statistics;

import java.util.Optional;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.Fraction;

/**
 * How far the share of a sample can be trusted.
 *
 * <p>Only survey slips are a sample: of all who came to the office, those who answered. Dossiers, petitions, postings and
 * audits are counted completely, so their shares have no such uncertainty, however small the counts.
 *
 * @param small whether the sample is smaller than {@link SampleSize#DEFAULT}, which is a warning and no more
 */
public record Sampling(Interval interval, boolean small) {

    /** Empty of a complete count, and when nothing was counted. */
    public static Optional<Sampling> of(Formula formula, Fraction fraction) {
        if (formula != Formula.SATISFIED_OF_RATED) {
            return Optional.empty();
        }
        return Interval.wilson95(fraction)
                .map(interval -> new Sampling(interval, SampleSize.DEFAULT.warnsOf(fraction)));
    }
}
