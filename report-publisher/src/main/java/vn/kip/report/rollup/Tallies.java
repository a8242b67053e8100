package vn.kip.report.rollup;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKind;

/**
 * The tallies of all kinds around one period; of audits around its reporting year.
 *
 * @param rows per kind one row per agency, sector and channel
 */
public record Tallies(Map<RecordKind, List<TallyRow>> rows) {

    public Tallies {
        var copy = new EnumMap<RecordKind, List<TallyRow>>(RecordKind.class);
        copy.putAll(rows);
        rows = Collections.unmodifiableMap(copy);
    }

    /** The groups of one kind. */
    public List<TallyRow> of(RecordKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /**
     * How many records of a kind are in the population of the period.
     *
     * @return dossiers with a due date and petitions that were to be dealt with in the period, slips that give an opinion
     *     in it, editions of procedures in force at its end, audits planned for its year
     */
    public long counted(RecordKind kind) {
        var sum = sum(kind);
        return switch (kind) {
            case DOSSIER ->
                sum.until(Measure.RECEIVED)
                        - sum.before(Measure.EARLY_CURRENT)
                        - sum.before(Measure.ON_TIME_INSTANT_CURRENT)
                        - sum.before(Measure.LATE_INSTANT_CURRENT);
            case SURVEY -> sum.within(Measure.RATED);
            case PETITION ->
                sum.until(Measure.PETITION_RECEIVED)
                        - sum.before(Measure.HANDLED_ON_TIME)
                        - sum.before(Measure.HANDLED_LATE)
                        - sum.before(Measure.HANDLED_UNDATED);
            case PROCEDURE -> sum.until(Measure.CAME_INTO_FORCE) - sum.until(Measure.LEFT_FORCE);
            case AUDIT -> sum.within(Measure.AUDIT_PLANNED) + sum.ahead().count(Measure.AUDIT_PLANNED);
        };
    }

    private PeriodTally sum(RecordKind kind) {
        return of(kind).stream().map(TallyRow::tally).reduce(PeriodTally.empty(kind), PeriodTally::plus);
    }
}
