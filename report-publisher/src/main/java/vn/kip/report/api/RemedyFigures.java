package vn.kip.report.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.domain.remedy.RemedyEdit;
import vn.kip.report.figures.PartNames;

/**
 * The remedial actions of the report of a period, as programs read them.
 *
 * @param editable whether more can be entered: not while the report is approved
 */
record RemedyFigures(PeriodFigures.Period period, boolean editable, List<Action> actions) {

    /** Who answers for an action. */
    record Agency(String key, LocalizedText name) {}

    /**
     * An action.
     *
     * @param edit number of its latest edit, to be named by whoever edits it
     * @param agency null when nobody is named
     * @param since the period of the report that it was first entered for
     * @param carriedOver whether that is another one
     */
    record Action(
            String id,
            int edit,
            String indicator,
            String action,
            @Nullable Agency agency,
            @Nullable LocalDate deadline,
            String status,
            String since,
            boolean carriedOver) {}

    /** What somebody has entered once. */
    record Edit(
            String id,
            int edit,
            String period,
            String indicator,
            String action,
            String agency,
            @Nullable LocalDate deadline,
            String status,
            String by,
            Instant at) {

        static Edit of(RemedyEdit edit) {
            var plan = edit.plan();
            return new Edit(
                    edit.id(),
                    edit.number(),
                    edit.report().code(),
                    plan.indicator(),
                    plan.action(),
                    plan.agency(),
                    plan.deadline(),
                    plan.status().name(),
                    edit.by(),
                    edit.at());
        }
    }

    static RemedyFigures of(ReportingPeriod report, boolean editable, List<RemedialAction> actions, PartNames names) {
        return new RemedyFigures(
                new PeriodFigures.Period(report.calendar(), report.code(), report.start(), report.end()),
                editable,
                actions.stream().map(action -> of(action, report, names)).toList());
    }

    private static Action of(RemedialAction action, ReportingPeriod report, PartNames names) {
        var plan = action.plan();
        return new Action(
                action.id(),
                action.edit(),
                plan.indicator(),
                plan.action(),
                plan.agency().isEmpty() ? null : new Agency(plan.agency(), names.responsible(plan.agency())),
                plan.deadline(),
                plan.status().name(),
                action.since().code(),
                action.carriedOver(report));
    }
}
