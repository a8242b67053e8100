package vn.kip.domain.indicator;

import java.util.List;
import vn.kip.domain.contribution.Measure;

/**
 * What became of the petitions that were to be handled in a period: those received in it and those carried over.
 *
 * @param all received in the period, or before it and not handled before it; {@code handled} and the three pending
 * @param received in the period
 * @param handled in the period
 * @param onTime of these, on or before their due day
 * @param pendingInTime open at the as-of boundary, their due day not over
 * @param pendingOverdue open then, their due day over
 * @param pendingUndated open then, without a due day
 */
public record PetitionBalance(
        long all,
        long received,
        long handled,
        long onTime,
        long pendingInTime,
        long pendingOverdue,
        long pendingUndated) {

    private static final List<Measure> HANDLED =
            List.of(Measure.HANDLED_ON_TIME, Measure.HANDLED_LATE, Measure.HANDLED_UNDATED);

    /** The balance of these tallies. */
    public static PetitionBalance of(PeriodTally tally) {
        var handledBefore = HANDLED.stream().mapToLong(tally::before).sum();
        var handled = HANDLED.stream().mapToLong(tally::within).sum();
        var all = tally.until(Measure.PETITION_RECEIVED) - handledBefore;
        var overdue = tally.until(Measure.PETITION_LAPSED) - tally.until(Measure.PETITION_LAPSE_CLEARED);
        var undated = tally.until(Measure.PETITION_RECEIVED_UNDATED) - tally.until(Measure.HANDLED_UNDATED);
        return new PetitionBalance(
                all,
                tally.within(Measure.PETITION_RECEIVED),
                handled,
                tally.within(Measure.HANDLED_ON_TIME),
                all - handled - overdue - undated,
                overdue,
                undated);
    }
}
