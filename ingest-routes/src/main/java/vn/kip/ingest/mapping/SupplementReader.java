package vn.kip.ingest.mapping;

import java.util.Optional;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.row.Row;

/** Reads a {@link Supplement} from an element of a list; an element without any of its dates is none. */
record SupplementReader(DateField requestedAt, DateField returnedAt) implements ListField.ElementReader<Supplement> {

    static SupplementReader of(FieldSettings fields) {
        return new SupplementReader(fields.requiredDate("requestedAt"), fields.date("returnedAt"));
    }

    @Override
    public Optional<Supplement> read(Row element) {
        var returned = returnedAt.moment(element);
        if (returned == null && requestedAt.moment(element) == null) {
            return Optional.empty();
        }
        return Optional.of(new Supplement(requestedAt.requiredMoment(element), returned));
    }
}
