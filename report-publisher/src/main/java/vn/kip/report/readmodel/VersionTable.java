package vn.kip.report.readmodel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.SurveySlip;

/** The table that holds the versions of one kind of record: its name, its columns, and a version as a row of it. */
final class VersionTable {

    private static final List<String> ENVELOPE = List.of(
            "authority",
            "id",
            "epoch",
            "stamp",
            "mapping_revision",
            "content_hash",
            "deleted",
            "source",
            "position",
            "ingested_at",
            "partition",
            "kafka_offset");

    private final RecordKind kind;

    VersionTable(RecordKind kind) {
        this.kind = kind;
    }

    RecordKind kind() {
        return kind;
    }

    String name() {
        return kind.code() + "_version";
    }

    List<String> columns() {
        return Stream.concat(ENVELOPE.stream(), contentColumns().stream()).toList();
    }

    /** Those of the content, which are null when the record was deleted. */
    List<String> contentColumns() {
        return switch (kind) {
            case DOSSIER ->
                List.of(
                        "status",
                        "raw_status",
                        "procedure",
                        "sector",
                        "channel",
                        "receiving_agency",
                        "resolving_agency",
                        "submitted_at",
                        "received_at",
                        "due_at",
                        "due_on",
                        "due_history",
                        "completed_at",
                        "returned_at",
                        "supplements");
            case SURVEY -> List.of("agency", "dossier_id", "rated_at", "rating");
            case PETITION ->
                List.of(
                        "status",
                        "raw_status",
                        "resolving_agency",
                        "category",
                        "received_at",
                        "forwarded_at",
                        "due_at",
                        "due_on",
                        "handled_at");
            case PROCEDURE ->
                List.of(
                        "procedure",
                        "level",
                        "effective_from",
                        "effective_to",
                        "posted_at_one_stop",
                        "posted_on_portal");
            case AUDIT -> List.of("programme", "agency", "planned_on", "performed_on");
        };
    }

    void addRow(CopyText rows, Message.Version message) {
        var version = message.version();
        var state = version.version();
        rows.column(version.key().authority())
                .column(version.key().id())
                .column(state.epoch())
                .column(state.stamp())
                .column(state.mappingRevision())
                .column(state.contentHash().bytes())
                .column(version.content() == null)
                .column(version.source())
                .column(version.position())
                .column(message.sentAt())
                .column(message.place().partition())
                .column(message.place().offset());
        content(rows, version.content());
        rows.endRow();
    }

    private void content(CopyText rows, @Nullable RecordContent content) {
        if (content instanceof Dossier dossier) {
            dossier(rows, dossier);
        } else if (content instanceof SurveySlip slip) {
            rows.column(slip.agency())
                    .column(slip.dossierId())
                    .column(slip.ratedAt())
                    .column(slip.rating());
        } else if (content instanceof Petition petition) {
            petition(rows, petition);
        } else if (content instanceof ProcedurePosting posting) {
            rows.column(posting.procedure())
                    .column(posting.level())
                    .column(posting.effectiveFrom())
                    .column(posting.effectiveTo())
                    .column(posting.postedAtOneStop())
                    .column(posting.postedOnPortal());
        } else if (content instanceof InternalAudit audit) {
            rows.column(audit.programme())
                    .column(audit.agency())
                    .column(audit.plannedOn())
                    .column(audit.performedOn());
        } else {
            contentColumns().forEach(column -> rows.column(null));
        }
    }

    private static void dossier(CopyText rows, Dossier dossier) {
        rows.column(dossier.status())
                .column(dossier.rawStatus())
                .column(dossier.procedure())
                .column(dossier.sector())
                .column(dossier.channel())
                .column(dossier.receivingAgency())
                .column(dossier.resolvingAgency())
                .column(dossier.submittedAt())
                .column(dossier.receivedAt())
                .column(DueJson.at(dossier.due()))
                .column(DueJson.on(dossier.due()))
                .column(DueJson.of(dossier.dueHistory()))
                .column(dossier.completedAt())
                .column(dossier.returnedAt())
                .column(DueJson.ofSupplements(dossier.supplements()));
    }

    private static void petition(CopyText rows, Petition petition) {
        rows.column(petition.status())
                .column(petition.rawStatus())
                .column(petition.resolvingAgency())
                .column(petition.category())
                .column(petition.receivedAt())
                .column(petition.forwardedAt())
                .column(DueJson.at(petition.due()))
                .column(DueJson.on(petition.due()))
                .column(petition.handledAt());
    }
}
