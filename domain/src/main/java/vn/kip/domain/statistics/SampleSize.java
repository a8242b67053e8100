package vn.kip.domain.statistics;

import vn.kip.domain.indicator.Fraction;

/**
 * The fewest that a share should be made of before it is talked about.
 *
 * @param least at least 1
 */
public record SampleSize(long least) {

    /** Thirty, the usual rule of thumb. */
    public static final SampleSize DEFAULT = new SampleSize(30);

    public SampleSize {
        if (least < 1) {
            throw new IllegalArgumentException("expected a sample of at least 1, found " + least);
        }
    }

    /** Whether a share is of too few, which is a warning beside the figure; of nothing at all there is no share. */
    public boolean warnsOf(Fraction fraction) {
        return fraction.denominator() > 0 && fraction.denominator() < least;
    }
}
