package vn.kip.domain.budget;

import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.PetitionBalance;

/**
 * The cases of a share so far, by what can still become of them; all three together are its denominator.
 *
 * @param reached will stay in the numerator
 * @param missed can no longer come into it
 * @param open counted in the denominator, and not decided
 * @param arrived of all three, those that came in the period; the others were carried over into it
 */
public record Cases(long reached, long missed, long open, long arrived) {

    public Cases {
        if (reached < 0 || missed < 0 || open < 0 || arrived < 0 || arrived > reached + missed + open) {
            throw new IllegalArgumentException("expected counts from 0, and no more arrived than there are, found "
                    + reached + ", " + missed + ", " + open + " and " + arrived);
        }
    }

    /** Of a share whose cases are all decided, such as dossiers resolved on time of those resolved. */
    public static Cases of(Fraction fraction) {
        return new Cases(
                fraction.numerator(), fraction.denominator() - fraction.numerator(), 0, fraction.denominator());
    }

    /**
     * Of all dossiers to be resolved, for {@code INDEX_766} and {@code OF_RECEIVED}: overdue is missed for good, also what
     * was overdue when the period began.
     */
    public static Cases of(Form06a form) {
        return new Cases(form.c8() + form.c9(), form.c10() + form.c13(), form.c12(), form.c4() + form.c5());
    }

    /** Of all petitions to be handled, for {@code PETITION_INDEX_766}; without a due day there is no reaching it. */
    public static Cases of(PetitionBalance petitions) {
        var open = petitions.pendingInTime();
        return new Cases(petitions.onTime(), petitions.all() - petitions.onTime() - open, open, petitions.received());
    }

    long all() {
        return reached + missed + open;
    }

    long decided() {
        return reached + missed;
    }
}
