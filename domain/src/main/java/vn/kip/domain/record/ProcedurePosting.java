package vn.kip.domain.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edition of an administrative procedure, and where it is posted for the public.
 *
 * @param level the level that performs it, an open list of codes such as {@code DISTRICT} and {@code COMMUNE}
 * @param effectiveFrom first day in force
 * @param effectiveTo first day no longer in force, null while no end is known
 * @param postedAtOneStop when this edition was posted at the one-stop shop, null when it is not
 * @param postedOnPortal when this edition was posted on the web portal, null when it is not
 */
public record ProcedurePosting(
        String procedure,
        String level,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate postedAtOneStop,
        @Nullable LocalDate postedOnPortal)
        implements RecordContent {

    @Override
    public RecordKind kind() {
        return RecordKind.PROCEDURE;
    }

    @Override
    public List<Violation> violations() {
        var check = new Violation.Check()
                .present("procedure", procedure, "a posting is of a procedure")
                .list();
        if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            return List.of(new Violation(
                    "effectiveTo", effectiveTo.toString(), "a day not before effectiveFrom (" + effectiveFrom + ")"));
        }
        return check;
    }
}
