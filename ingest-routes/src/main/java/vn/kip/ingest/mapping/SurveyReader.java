package vn.kip.ingest.mapping;

import vn.kip.domain.record.SurveySlip;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.row.Row;

/** Reads a {@link SurveySlip}. */
record SurveyReader(CodeField agency, CodeField dossierId, DateField ratedAt, CodeField rating)
        implements ContentReader {

    static SurveyReader of(FieldSettings fields) {
        return new SurveyReader(
                fields.requiredCode("agency"),
                fields.id("dossierId"),
                fields.requiredDate("ratedAt"),
                fields.requiredCode("rating"));
    }

    @Override
    public SurveySlip read(Row row) {
        return new SurveySlip(agency.read(row), dossierId.read(row), ratedAt.requiredMoment(row), rating.read(row));
    }
}
