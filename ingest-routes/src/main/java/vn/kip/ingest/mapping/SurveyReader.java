package vn.kip.ingest.mapping;

import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.survey.Opinion;
import vn.kip.domain.survey.SatisfactionScale;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.row.Row;

/** Reads a {@link SurveySlip}; a rating outside the scale is a bad field. */
record SurveyReader(CodeField agency, CodeField dossierId, DateField ratedAt, CodeField rating, SatisfactionScale scale)
        implements ContentReader {

    static SurveyReader of(FieldSettings fields, SatisfactionScale scale) {
        return new SurveyReader(
                fields.requiredCode("agency"),
                fields.id("dossierId"),
                fields.requiredDate("ratedAt"),
                fields.requiredCode("rating"),
                scale);
    }

    @Override
    public SurveySlip read(Row row) {
        return new SurveySlip(
                agency.read(row),
                dossierId.read(row),
                ratedAt.requiredMoment(row),
                rating.readKnown(row, code -> scale.opinion(code) != Opinion.OUTSIDE_THE_SCALE, scale.expected()));
    }
}
