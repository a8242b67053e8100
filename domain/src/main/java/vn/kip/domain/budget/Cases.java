package vn.kip.domain.budget;

import java.util.List;
import java.util.Optional;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.PetitionBalance;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKind;

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

    /**
     * Of a share by its formula.
     *
     * @param rows tallies of the records of the formula, of its reporting year when it is yearly
     * @return empty when the counts contradict each other, which is for the gates of publishing to name
     */
    static Optional<Cases> of(Formula formula, List<TallyRow> rows, TimingRule rule) {
        return switch (formula) {
            case RESOLVED_ONLY, SATISFIED_OF_RATED, OF_HANDLED -> Optional.of(of(formula.of(rows, rule)));
            case INDEX_766, OF_RECEIVED ->
                Optional.of(Form06a.of(rows, rule)).filter(Form06a::consistent).map(Cases::of);
            case PETITION_INDEX_766 -> {
                var petitions = PetitionBalance.of(petitions(rows));
                yield counts(
                        petitions.onTime(),
                        petitions.all() - petitions.onTime() - petitions.pendingInTime(),
                        petitions.pendingInTime(),
                        petitions.received());
            }
            case HANDLED_OF_RECEIVED -> received(petitions(rows));
            case POSTED_OF_IN_FORCE, AUDITED_OF_PROGRAMME -> Optional.of(programme(formula.of(rows, rule)));
        };
    }

    /** Of what is all there from the beginning, and not lost before the end: a posting and an audit can be made good. */
    private static Cases programme(Fraction fraction) {
        return new Cases(fraction.numerator(), 0, fraction.denominator() - fraction.numerator(), 0);
    }

    /** Of petitions received in the period; one that is overdue, or has no due day, can no longer be on time. */
    private static Optional<Cases> received(PeriodTally tally) {
        var cohort = tally.cohort();
        var all = tally.within(Measure.PETITION_RECEIVED);
        var handled = cohort.count(Measure.HANDLED_ON_TIME)
                + cohort.count(Measure.HANDLED_LATE)
                + cohort.count(Measure.HANDLED_UNDATED);
        var overdue = cohort.count(Measure.PETITION_LAPSED) - cohort.count(Measure.PETITION_LAPSE_CLEARED);
        var undated = cohort.count(Measure.PETITION_RECEIVED_UNDATED) - cohort.count(Measure.HANDLED_UNDATED);
        var open = all - handled - overdue - undated;
        var onTime = cohort.count(Measure.HANDLED_ON_TIME);
        return counts(onTime, all - onTime - open, open, all);
    }

    private static Optional<Cases> counts(long reached, long missed, long open, long arrived) {
        var sound = reached >= 0 && missed >= 0 && open >= 0 && arrived >= 0 && arrived <= reached + missed + open;
        return sound ? Optional.of(new Cases(reached, missed, open, arrived)) : Optional.empty();
    }

    private static PeriodTally petitions(List<TallyRow> rows) {
        return rows.stream().map(TallyRow::tally).reduce(PeriodTally.empty(RecordKind.PETITION), PeriodTally::plus);
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
