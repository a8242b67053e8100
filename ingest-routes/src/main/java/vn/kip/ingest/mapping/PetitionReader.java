package vn.kip.ingest.mapping;

import java.util.Map;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.record.Petition;
import vn.kip.ingest.mapping.field.ChoiceField;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.row.Row;

/** Reads a {@link Petition}; there is no national table of its states, so a source without one uses ours by name. */
record PetitionReader(ChoiceField<PetitionStatus> status, CodeField resolvingAgency, CodeField category, Dates dates)
        implements ContentReader {

    /** The fields that hold moments. */
    record Dates(DateField receivedAt, DateField forwardedAt, DateField due, DateField handledAt) {}

    static PetitionReader of(FieldSettings fields) {
        return new PetitionReader(
                fields.requiredChoice("status", PetitionStatus.class, Map.of()),
                fields.requiredCode("resolvingAgency"),
                fields.code("category"),
                new Dates(
                        fields.requiredDate("receivedAt"),
                        fields.date("forwardedAt"),
                        fields.date("due"),
                        fields.requiredDate("handledAt")));
    }

    @Override
    public Petition read(Row row) {
        var state = status.read(row);
        return new Petition(
                state.state(),
                state.raw(),
                resolvingAgency.read(row),
                category.read(row),
                dates.receivedAt.requiredMoment(row),
                dates.forwardedAt.moment(row),
                dates.due.due(row),
                dates.handledAt.moment(row));
    }
}
