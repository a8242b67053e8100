package vn.kip.domain.indicator;

import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.record.RecordKind;

/**
 * The sums of all measures of one kind around the known part of a period.
 *
 * @param before on days before the start
 * @param within on days from the start, before the as-of boundary
 * @param cohort as {@code within}, of petitions received on or after the start only; empty for other kinds
 * @param ahead on days from the as-of boundary to the end
 */
public record PeriodTally(Cell before, Cell within, Cell cohort, Cell ahead) {

    public static PeriodTally empty(RecordKind kind) {
        return new PeriodTally(Cell.empty(kind), Cell.empty(kind), Cell.empty(kind), Cell.empty(kind));
    }

    public PeriodTally plus(PeriodTally other) {
        return new PeriodTally(
                before.plus(other.before),
                within.plus(other.within),
                cohort.plus(other.cohort),
                ahead.plus(other.ahead));
    }

    /** What happened in the period. */
    public long within(Measure measure) {
        return within.count(measure);
    }

    /** What happened before the period. */
    public long before(Measure measure) {
        return before.count(measure);
    }

    /** All that happened up to the as-of boundary: of balances, what stands then. */
    public long until(Measure measure) {
        return before.count(measure) + within.count(measure);
    }
}
