package vn.kip.ingest.mapping;

import vn.kip.domain.record.InternalAudit;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.row.Row;

/** Reads an {@link InternalAudit}. */
record AuditReader(CodeField programme, CodeField agency, DateField plannedOn, DateField performedOn)
        implements ContentReader {

    static AuditReader of(FieldSettings fields) {
        return new AuditReader(
                fields.requiredCode("programme"),
                fields.requiredCode("agency"),
                fields.requiredDate("plannedOn"),
                fields.date("performedOn"));
    }

    @Override
    public InternalAudit read(Row row) {
        return new InternalAudit(
                programme.read(row), agency.read(row), plannedOn.requiredDay(row), performedOn.day(row));
    }
}
