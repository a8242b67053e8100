package vn.kip.domain.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;

/** Sums of contributions around a window, one row per agency, sector and channel, as the read model makes them. */
final class Tallied {

    private record Group(String agency, String sector, String channel) {}

    private Tallied() {}

    static List<TallyRow> rows(RecordKind kind, Collection<Contribution> contributions, PeriodWindow window) {
        Map<Group, PeriodTally> groups = new LinkedHashMap<>();
        for (var one : contributions) {
            var cell = one.cell();
            groups.merge(
                    new Group(cell.agency(), cell.sector(), cell.channel()),
                    tally(one, Cell.empty(kind).add(one.measure(), 1), window),
                    PeriodTally::plus);
        }
        var rows = new ArrayList<TallyRow>();
        groups.forEach((group, tally) -> rows.add(new TallyRow(group.agency, group.sector, group.channel, tally)));
        return rows;
    }

    private static PeriodTally tally(Contribution one, Cell sum, PeriodWindow window) {
        var none = Cell.empty(sum.kind());
        var day = one.cell().day();
        if (day.isBefore(window.period().start())) {
            return new PeriodTally(sum, none, none, none);
        }
        if (!day.isBefore(window.until())) {
            return day.isBefore(window.period().end())
                    ? new PeriodTally(none, none, none, sum)
                    : new PeriodTally(none, none, none, none);
        }
        var cohort = one.cell().cohort();
        return new PeriodTally(none, sum, isNew(cohort, window.period().start()) ? sum : none, none);
    }

    private static boolean isNew(@org.jspecify.annotations.Nullable LocalDate cohort, LocalDate start) {
        return cohort != null && !cohort.isBefore(start);
    }
}
