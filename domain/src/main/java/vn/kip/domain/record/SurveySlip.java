package vn.kip.domain.record;

import java.time.Instant;
import java.util.List;

/**
 * One answered satisfaction slip (phiếu khảo sát).
 *
 * @param dossierId the dossier it rates, empty where the slip names none
 * @param rating a level of the configured scale, for example {@code SATISFIED}
 */
public record SurveySlip(String agency, String dossierId, Instant ratedAt, String rating) implements RecordContent {

    @Override
    public RecordKind kind() {
        return RecordKind.SURVEY;
    }

    @Override
    public List<Violation> violations() {
        return new Violation.Check()
                .present("agency", agency, "every slip rates someone")
                .present("rating", rating, "an unanswered slip is not a slip")
                .list();
    }
}
