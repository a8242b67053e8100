package vn.kip.ingest.mapping;

import java.util.Optional;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.row.Row;

/** Reads a {@link DueChange} from an element of a list; an element without a new due date changes none. */
record DueChangeReader(DateField recordedAt, DateField from, DateField to, CodeField reason)
        implements ListField.ElementReader<DueChange> {

    static DueChangeReader of(FieldSettings fields) {
        return new DueChangeReader(
                fields.requiredDate("recordedAt"),
                fields.date("from"),
                fields.requiredDate("to"),
                fields.code("reason"));
    }

    @Override
    public Optional<DueChange> read(Row element) {
        var promised = to.due(element);
        if (promised == null) {
            return Optional.empty();
        }
        return Optional.of(
                new DueChange(recordedAt.requiredMoment(element), from.due(element), promised, reason.read(element)));
    }
}
