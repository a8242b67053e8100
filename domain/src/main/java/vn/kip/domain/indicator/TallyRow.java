package vn.kip.domain.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.record.RecordKind;

/**
 * The tally of one group of cells, the finest that reports break a figure down to.
 *
 * @param sector of a dossier its sector, of a petition its category, of a posting its level; else empty
 */
public record TallyRow(String agency, String sector, String channel, PeriodTally tally) {

    private record Group(String agency, String sector, String channel) {}

    /**
     * The tallies of contributions of one kind: what cells with nothing else in them add up to.
     *
     * @param start first day of the period
     * @param until first day that is not known
     * @param end first day after the period
     */
    public static List<TallyRow> of(
            RecordKind kind, Collection<Contribution> contributions, LocalDate start, LocalDate until, LocalDate end) {
        Map<Group, PeriodTally> tallies = new LinkedHashMap<>();
        for (var contribution : contributions) {
            var cell = contribution.cell();
            if (cell.day().isBefore(end)) {
                var one = Cell.empty(kind).add(contribution.measure(), 1);
                var cohort = cell.cohort();
                var tally = tally(cell.day(), cohort != null && !cohort.isBefore(start), one, start, until);
                tallies.merge(new Group(cell.agency(), cell.sector(), cell.channel()), tally, PeriodTally::plus);
            }
        }
        var rows = new ArrayList<TallyRow>();
        tallies.forEach((group, tally) -> rows.add(new TallyRow(group.agency, group.sector, group.channel, tally)));
        return rows;
    }

    private static PeriodTally tally(LocalDate day, boolean ofPeriod, Cell one, LocalDate start, LocalDate until) {
        var none = Cell.empty(one.kind());
        if (day.isBefore(start)) {
            return new PeriodTally(one, none, none, none);
        }
        return day.isBefore(until)
                ? new PeriodTally(none, one, ofPeriod ? one : none, none)
                : new PeriodTally(none, none, none, one);
    }
}
