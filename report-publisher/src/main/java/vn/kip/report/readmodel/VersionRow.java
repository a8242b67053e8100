package vn.kip.report.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;

/** A row of the table of versions of one kind, read back as what was written by {@link ReadModel}. */
public record VersionRow(RecordKind kind, ResultSet row) {

    /** The whole version. */
    public RecordVersion version() throws SQLException {
        return new RecordVersion(
                key(),
                new Version(
                        row.getInt("epoch"),
                        Objects.requireNonNull(moment("stamp")),
                        row.getInt("mapping_revision"),
                        ContentHash.of(Objects.requireNonNull(row.getBytes("content_hash")))),
                row.getString("source"),
                row.getString("position"),
                row.getBoolean("deleted") ? null : content());
    }

    /** Which record it is of. */
    public RecordKey key() throws SQLException {
        return new RecordKey(row.getString("authority"), kind, row.getString("id"));
    }

    private RecordContent content() throws SQLException {
        return switch (kind) {
            case DOSSIER -> dossier();
            case SURVEY ->
                new SurveySlip(
                        row.getString("agency"),
                        row.getString("dossier_id"),
                        Objects.requireNonNull(moment("rated_at")),
                        row.getString("rating"));
            case PETITION -> petition();
            case PROCEDURE ->
                new ProcedurePosting(
                        row.getString("procedure"),
                        row.getString("level"),
                        Objects.requireNonNull(day("effective_from")),
                        day("effective_to"),
                        day("posted_at_one_stop"),
                        day("posted_on_portal"));
            case AUDIT ->
                new InternalAudit(
                        row.getString("programme"),
                        row.getString("agency"),
                        Objects.requireNonNull(day("planned_on")),
                        day("performed_on"));
        };
    }

    /** Of a dossier that is not deleted: its content. */
    public Dossier dossier() throws SQLException {
        return new Dossier(
                DossierStatus.valueOf(row.getString("status")),
                row.getString("raw_status"),
                row.getString("procedure"),
                row.getString("sector"),
                Channel.valueOf(row.getString("channel")),
                row.getString("receiving_agency"),
                row.getString("resolving_agency"),
                moment("submitted_at"),
                moment("received_at"),
                due(),
                DueJson.changes(row.getString("due_history")),
                moment("completed_at"),
                moment("returned_at"),
                DueJson.supplements(row.getString("supplements")));
    }

    private Petition petition() throws SQLException {
        return new Petition(
                PetitionStatus.valueOf(row.getString("status")),
                row.getString("raw_status"),
                row.getString("resolving_agency"),
                row.getString("category"),
                Objects.requireNonNull(moment("received_at")),
                moment("forwarded_at"),
                due(),
                moment("handled_at"));
    }

    private @Nullable Due due() throws SQLException {
        return DueJson.due(moment("due_at"), day("due_on"));
    }

    private @Nullable Instant moment(String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private @Nullable LocalDate day(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
