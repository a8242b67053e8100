package vn.kip.domain.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit of one agency that a yearly programme provides for (đánh giá nội bộ).
 *
 * @param programme the document that decided it
 * @param plannedOn the day it is planned for; the year of the programme is the year of this day
 * @param performedOn null until it has taken place
 */
public record InternalAudit(
        String programme,
        String agency,
        LocalDate plannedOn,
        @Nullable LocalDate performedOn) implements RecordContent {

    @Override
    public RecordKind kind() {
        return RecordKind.AUDIT;
    }

    @Override
    public List<Violation> violations() {
        return new Violation.Check()
                .present("programme", programme, "an audit belongs to a programme")
                .present("agency", agency, "an audit is of an agency")
                .list();
    }
}
