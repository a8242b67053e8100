package vn.kip.report.snapshot;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Objective;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.ReportFigures;

/**
 * The remedial actions of an objective in {@code snapshot.json}. One that somebody has entered has an id; one without is proposed
 * by the settings. Who has entered it when is no part of it: the same actions give the same bytes.
 */
record RemedyContent(ReportFigures figures, PartNames names) {

    /** Those that were entered, and while none was for this report, the proposed ones. */
    List<Map<String, Object>> of(Objective objective, List<LocalizedText> proposals) {
        var entered = figures.remedies(objective);
        var proposed = entered.stream().anyMatch(RemedialAction::entered) ? List.<LocalizedText>of() : proposals;
        return Stream.concat(
                        entered.stream().map(this::action), proposed.stream().map(SnapshotContent::text))
                .toList();
    }

    /** The text in both languages, for it was entered in one; {@code since} is the report that it was first entered for. */
    private Map<String, Object> action(RemedialAction action) {
        var plan = action.plan();
        var deadline = plan.deadline();
        return new Fields()
                .and("vi", plan.action())
                .and("en", plan.action())
                .and("id", action.id())
                .and("agency", plan.agency().isEmpty() ? null : agency(plan.agency()))
                .and("deadline", deadline == null ? null : deadline.toString())
                .and("status", plan.status().name())
                .and("since", action.since().code())
                .map();
    }

    private Map<String, Object> agency(String agency) {
        return new Fields()
                .and("key", agency)
                .and("name", SnapshotContent.text(names.responsible(agency)))
                .map();
    }
}
