package vn.kip.report.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.PetitionBalance;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.recount.GroupFigure;
import vn.kip.report.rollup.Tallies;

/** What the cells say to every figure that the recount gives; figures of 0 are left out. */
final class CellFigures {

    private final SortedMap<GroupFigure, Long> figures = new TreeMap<>();

    private CellFigures() {}

    static SortedMap<GroupFigure, Long> of(Tallies tallies) {
        var collector = new CellFigures();
        tallies.of(RecordKind.DOSSIER).forEach(collector::dossiers);
        tallies.of(RecordKind.SURVEY).forEach(collector::surveys);
        tallies.of(RecordKind.PETITION).forEach(collector::petitions);
        tallies.of(RecordKind.PROCEDURE).forEach(collector::procedures);
        tallies.of(RecordKind.AUDIT).forEach(collector::audits);
        return collector.figures;
    }

    private void dossiers(TallyRow row) {
        for (var rule : TimingRule.values()) {
            var columns = Form06a.of(List.of(row), rule).columns();
            for (int index = 0; index < columns.size(); index++) {
                put(RecordKind.DOSSIER, row, "c" + (index + 3) + " " + rule, columns.get(index));
            }
        }
        var tally = row.tally();
        put(
                RecordKind.DOSSIER,
                row,
                "received",
                tally.until(Measure.RECEIVED_UNDATED) - tally.before(Measure.RESOLVED_UNDATED));
        put(RecordKind.DOSSIER, row, "resolved", tally.within(Measure.RESOLVED_UNDATED));
        put(
                RecordKind.DOSSIER,
                row,
                "received_by_limit",
                tally.until(Measure.RECEIVED_BY_LIMIT) - tally.before(Measure.RESOLVED_BY_LIMIT));
        put(RecordKind.DOSSIER, row, "resolved_by_limit", tally.within(Measure.RESOLVED_BY_LIMIT));
    }

    private void surveys(TallyRow row) {
        put(RecordKind.SURVEY, row, "rated", row.tally().within(Measure.RATED));
        put(RecordKind.SURVEY, row, "satisfied", row.tally().within(Measure.SATISFIED));
    }

    private void petitions(TallyRow row) {
        var tally = row.tally();
        put(RecordKind.PETITION, row, "received_before", tally.before(Measure.PETITION_RECEIVED));
        put(RecordKind.PETITION, row, "received", tally.within(Measure.PETITION_RECEIVED));
        put(RecordKind.PETITION, row, "received_undated", tally.within(Measure.PETITION_RECEIVED_UNDATED));
        put(RecordKind.PETITION, row, "handled_before", handledBefore(tally));
        put(RecordKind.PETITION, row, "handled_on_time", tally.within(Measure.HANDLED_ON_TIME));
        put(RecordKind.PETITION, row, "handled_late", tally.within(Measure.HANDLED_LATE));
        put(RecordKind.PETITION, row, "handled_undated", tally.within(Measure.HANDLED_UNDATED));
        put(RecordKind.PETITION, row, "cohort_on_time", tally.cohort().count(Measure.HANDLED_ON_TIME));
        put(RecordKind.PETITION, row, "cohort_late", tally.cohort().count(Measure.HANDLED_LATE));
        put(RecordKind.PETITION, row, "cohort_undated", tally.cohort().count(Measure.HANDLED_UNDATED));
        var balance = PetitionBalance.of(tally);
        put(RecordKind.PETITION, row, "pending_overdue", balance.pendingOverdue());
        put(RecordKind.PETITION, row, "pending_undated", balance.pendingUndated());
    }

    private static long handledBefore(PeriodTally tally) {
        return Arrays.stream(new Measure[] {Measure.HANDLED_ON_TIME, Measure.HANDLED_LATE, Measure.HANDLED_UNDATED})
                .mapToLong(tally::before)
                .sum();
    }

    private void procedures(TallyRow row) {
        var tally = row.tally();
        put(
                RecordKind.PROCEDURE,
                row,
                "in_force",
                tally.until(Measure.CAME_INTO_FORCE) - tally.until(Measure.LEFT_FORCE));
        put(
                RecordKind.PROCEDURE,
                row,
                "posted",
                tally.until(Measure.POSTING_COMPLETE) - tally.until(Measure.POSTING_ENDED));
    }

    private void audits(TallyRow row) {
        var tally = row.tally();
        put(
                RecordKind.AUDIT,
                row,
                "planned",
                tally.within(Measure.AUDIT_PLANNED) + tally.ahead().count(Measure.AUDIT_PLANNED));
        put(RecordKind.AUDIT, row, "performed", tally.within(Measure.AUDIT_PERFORMED));
    }

    private void put(RecordKind kind, TallyRow row, String figure, long value) {
        if (value != 0) {
            figures.put(new GroupFigure(kind, figure, row.agency(), row.sector(), row.channel()), value);
        }
    }
}
