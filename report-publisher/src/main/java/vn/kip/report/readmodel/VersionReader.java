package vn.kip.report.readmodel;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.fact.RecordFacts;
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
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;

/**
 * Reads the {@link #columns} of the table of versions of one kind back as what was written by {@link ReadModel}. Not for several threads at a
 * time.
 */
public final class VersionReader {

    private static final Set<String> NOT_COUNTED = Set.of("raw_status", "receiving_agency", "submitted_at");

    private final RecordKind kind;
    private final Texts texts = new Texts();

    public VersionReader(RecordKind kind) {
        this.kind = kind;
    }

    /** What a query has to select, in this order; the first two are the authority and the id of the record. */
    public static String columns(RecordKind kind) {
        return columns(kind, Set.of());
    }

    /** The same for who only counts: what no figure depends on is left empty. */
    public static String countedColumns(RecordKind kind) {
        return columns(kind, NOT_COUNTED);
    }

    private static String columns(RecordKind kind, Set<String> without) {
        return "authority, id, epoch, stamp, mapping_revision, content_hash, deleted, "
                + new VersionTable(kind)
                        .contentColumns().stream()
                                .map(column -> without.contains(column) ? "null" : selected(column))
                                .collect(Collectors.joining(", "));
    }

    private static String selected(String column) {
        return DueJson.COLUMNS.contains(column) ? "nullif(" + column + ", '[]')::text" : column;
    }

    /** What the version in a row tells of its record. */
    public KnownRecord known(CopyRow row) {
        var record = new RecordKey(code(row), kind, row.text());
        var version = new Version(row.number(), row.moment(), row.number(), ContentHash.of(row.bytes()));
        return new KnownRecord(record, RecordFacts.of(version, row.flag() ? null : content(row)));
    }

    private RecordContent content(CopyRow row) {
        return switch (kind) {
            case DOSSIER -> dossier(row);
            case SURVEY -> new SurveySlip(code(row), row.text(), row.moment(), code(row));
            case PETITION -> petition(row);
            case PROCEDURE ->
                new ProcedurePosting(
                        code(row), code(row), row.day(), row.dayOrNull(), row.dayOrNull(), row.dayOrNull());
            case AUDIT -> new InternalAudit(code(row), code(row), row.day(), row.dayOrNull());
        };
    }

    private Dossier dossier(CopyRow row) {
        return new Dossier(
                DossierStatus.valueOf(code(row)),
                code(row),
                code(row),
                code(row),
                Channel.valueOf(code(row)),
                code(row),
                code(row),
                row.momentOrNull(),
                row.momentOrNull(),
                due(row),
                DueJson.changes(row.textOrNull()),
                row.momentOrNull(),
                row.momentOrNull(),
                DueJson.supplements(row.textOrNull()));
    }

    private Petition petition(CopyRow row) {
        return new Petition(
                PetitionStatus.valueOf(code(row)),
                code(row),
                code(row),
                code(row),
                row.moment(),
                row.momentOrNull(),
                due(row),
                row.momentOrNull());
    }

    private static @Nullable Due due(CopyRow row) {
        return DueJson.due(row.momentOrNull(), row.dayOrNull());
    }

    /** A text that many rows have. */
    private String code(CopyRow row) {
        return row.text(texts);
    }
}
