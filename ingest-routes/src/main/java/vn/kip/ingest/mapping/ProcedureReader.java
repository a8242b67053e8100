package vn.kip.ingest.mapping;

import vn.kip.domain.record.ProcedurePosting;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.row.Row;

/** Reads a {@link ProcedurePosting}. */
record ProcedureReader(
        CodeField procedure,
        CodeField level,
        DateField effectiveFrom,
        DateField effectiveTo,
        DateField postedAtOneStop,
        DateField postedOnPortal)
        implements ContentReader {

    static ProcedureReader of(FieldSettings fields) {
        return new ProcedureReader(
                fields.requiredCode("procedure"),
                fields.code("level"),
                fields.requiredDate("effectiveFrom"),
                fields.date("effectiveTo"),
                fields.date("postedAtOneStop"),
                fields.date("postedOnPortal"));
    }

    @Override
    public ProcedurePosting read(Row row) {
        return new ProcedurePosting(
                procedure.read(row),
                level.read(row),
                effectiveFrom.requiredDay(row),
                effectiveTo.day(row),
                postedAtOneStop.day(row),
                postedOnPortal.day(row));
    }
}
