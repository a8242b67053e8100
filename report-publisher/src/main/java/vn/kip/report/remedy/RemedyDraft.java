package vn.kip.report.remedy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.domain.remedy.RemedyEdit;
import vn.kip.domain.remedy.RemedyPlan;
import vn.kip.domain.remedy.UnusableRemedyException;
import vn.kip.report.remedy.UnusableRemediesException.Fault;

/** Edits that are entered together, of which none is made before all are understood. */
final class RemedyDraft {

    private final Catalogue catalogue;
    private final List<RemedyEdit> known;
    private final ReportingPeriod report;
    private final String by;
    private final Instant at;
    private final List<RemedyEdit> added = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Of one person for one report.
     *
     * @param known all edits for reports of its calendar, those of each action in their order
     */
    RemedyDraft(Catalogue catalogue, List<RemedyEdit> known, ReportingPeriod report, String by, Instant at) {
        this.catalogue = catalogue;
        this.known = new ArrayList<>(known);
        this.report = report;
        this.by = by;
        this.at = at;
    }

    /**
     * The edits that rows ask for; none for those that change nothing.
     *
     * @throws UnusableRemediesException naming every row and field that cannot be used
     * @throws RemedyRefusedException when an action was edited since it was seen
     */
    List<RemedyEdit> edits(List<RemedyRow> rows) {
        rows.forEach(this::take);
        if (!faults.isEmpty()) {
            throw new UnusableRemediesException(faults);
        }
        return List.copyOf(added);
    }

    private void take(RemedyRow row) {
        try {
            var plan = row.input().plan(catalogue);
            var id = row.input().id();
            var latest = id.isEmpty() ? same(plan) : latest(id);
            if (latest.isEmpty() && !id.isEmpty()) {
                faults.add(
                        new Fault(row.place(), "id", "the id of an action of this calendar, or none", "'" + id + "'"));
                return;
            }
            latest.ifPresent(edit -> refuseUnseen(row, edit));
            if (latest.isEmpty() || !latest.get().plan().equals(plan)) {
                add(new RemedyEdit(
                        latest.map(RemedyEdit::id).orElseGet(() -> nextId(plan.indicator())),
                        latest.map(RemedyEdit::number).orElse(0) + 1,
                        report,
                        plan,
                        by,
                        at));
            }
        } catch (UnusableRemedyException e) {
            e.violations()
                    .forEach(fault ->
                            faults.add(new Fault(row.place(), fault.field(), fault.expected(), fault.found())));
        }
    }

    private void add(RemedyEdit edit) {
        known.add(edit);
        added.add(edit);
    }

    private void refuseUnseen(RemedyRow row, RemedyEdit latest) {
        if (row.seen() != 0 && row.seen() != latest.number()) {
            throw new RemedyRefusedException("expected edit " + row.seen() + " of " + latest.id()
                    + " to be the latest, found edit " + latest.number() + " by " + latest.by()
                    + ": read that first");
        }
    }

    private Optional<RemedyEdit> latest(String id) {
        return known.stream().filter(edit -> edit.id().equals(id)).reduce((earlier, later) -> later);
    }

    /** The open or just entered action that a plan without an id means, which is that of the same words. */
    private Optional<RemedyEdit> same(RemedyPlan plan) {
        return RemedialAction.of(report, known).stream()
                .filter(action -> action.plan().indicator().equals(plan.indicator())
                        && action.plan().action().equals(plan.action()))
                .findFirst()
                .flatMap(action -> latest(action.id()));
    }

    private String nextId(String indicator) {
        var actions = known.stream()
                .filter(edit -> edit.number() == 1 && edit.id().startsWith(indicator + "-"))
                .count();
        return indicator + "-" + (actions + 1);
    }
}
