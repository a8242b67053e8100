package vn.kip.report.dashboard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.domain.remedy.RemedyInput;
import vn.kip.report.remedy.RemedyRow;

/**
 * The form of one action, with what stands in it.
 *
 * @param edit number of the edit that it shows, 0 for an action that is new
 * @param since the report that the action comes from, empty when it is of this one
 * @param faults what is wrong with what was sent, a line for each; empty when nothing was, or nothing is
 */
record RemedyForm(RemedyInput input, int edit, Optional<LocalizedText> since, List<String> faults) {

    RemedyForm {
        faults = List.copyOf(faults);
    }

    static RemedyForm of(RemedialAction action, Optional<LocalizedText> since) {
        var plan = action.plan();
        var deadline = plan.deadline();
        return new RemedyForm(
                new RemedyInput(
                        action.id(),
                        plan.indicator(),
                        plan.action(),
                        plan.agency(),
                        deadline == null ? "" : deadline.toString(),
                        plan.status().name()),
                action.edit(),
                since,
                List.of());
    }

    /** For an action that is to be added. */
    static RemedyForm empty(String objective) {
        return new RemedyForm(new RemedyInput("", objective, "", "", "", ""), 0, Optional.empty(), List.of());
    }

    /** As it was sent. */
    static RemedyForm sent(Sent sent, List<String> faults) {
        return new RemedyForm(sent.input(), sent.edit(), Optional.empty(), faults);
    }

    /** The id of its element. */
    public String element() {
        return "action-" + (isAnother() ? "new-" + input.indicator() : input.id());
    }

    /** Whether it adds an action. */
    public boolean isAnother() {
        return input.id().isEmpty();
    }

    /** The fields of a form, as a browser sends them. */
    record Sent(
            @Nullable String id,
            @Nullable String indicator,
            @Nullable String action,
            @Nullable String agency,
            @Nullable String deadline,
            @Nullable String status,
            @Nullable Integer seen,
            @Nullable String by,
            @Nullable String token) {

        RemedyInput input() {
            return new RemedyInput(text(id), text(indicator), text(action), text(agency), text(deadline), text(status));
        }

        int edit() {
            return seen == null ? 0 : seen;
        }

        RemedyRow row() {
            return new RemedyRow("", input(), edit());
        }

        static String text(@Nullable String sent) {
            return sent == null ? "" : sent;
        }
    }
}
