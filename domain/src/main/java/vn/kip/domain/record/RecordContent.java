package vn.kip.domain.record;

import java.util.List;

/** The whole state of a record, in the canonical fields of its kind. */
public sealed interface RecordContent permits Dossier, SurveySlip, Petition, ProcedurePosting, InternalAudit {

    RecordKind kind();

    /**
     * Where the content contradicts itself, for example an end before the receipt.
     *
     * @return empty when it may be counted; a version with any violation is rejected as a whole, never in part
     */
    List<Violation> violations();
}
