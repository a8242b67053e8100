package vn.kip.domain.remedy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about an objective.
 *
 * @param indicator id of the objective
 * @param action what is done, on one line, in the language of whoever has entered it
 * @param agency who answers for it: the code of an agency, or a name of one that has none; empty for nobody in particular
 * @param deadline last day for it, null when none is set
 */
public record RemedyPlan(
        String indicator,
        String action,
        String agency,
        @Nullable LocalDate deadline,
        RemedyStatus status) {

    /** Whether it is late when a day begins. */
    public boolean isLate(LocalDate day) {
        return deadline != null && deadline.isBefore(day) && status.isOpen();
    }
}
