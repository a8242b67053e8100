package vn.kip.ingest.mapping;

import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.survey.SatisfactionScale;
import vn.kip.ingest.row.Row;

/** Reads the canonical fields of one kind of record from a row. */
interface ContentReader {

    /**
     * The content, not yet asked whether it contradicts itself.
     *
     * @throws vn.kip.ingest.mapping.field.UnusableFieldException at the first field that cannot be used
     */
    RecordContent read(Row row);

    /** The reader of a kind, compiled from its settings. */
    static ContentReader of(RecordKind kind, FieldSettings fields, SatisfactionScale scale) {
        return switch (kind) {
            case DOSSIER -> DossierReader.of(fields);
            case SURVEY -> SurveyReader.of(fields, scale);
            case PETITION -> PetitionReader.of(fields);
            case PROCEDURE -> ProcedureReader.of(fields);
            case AUDIT -> AuditReader.of(fields);
        };
    }
}
