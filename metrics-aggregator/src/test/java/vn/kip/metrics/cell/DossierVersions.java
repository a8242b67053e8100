package vn.kip.metrics.cell;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;

/** Dossiers received on 1 June 2023 at 08:00, as tests need them. All times are written as in the business zone. */
public final class DossierVersions {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final CountingRules RULES = new CountingRules(ZONE, Set.of("SATISFIED"), Set.of("NO_OPINION"));

    private static final Instant RECEIVED = at("2023-06-01T08:00");

    private DossierVersions() {}

    /** In progress at {@code agency}, promised for {@code due} unless that is null. */
    public static Dossier open(String agency, @Nullable String due) {
        return dossier(agency, DossierStatus.IN_PROGRESS, due, null);
    }

    /** Completed at {@code end}. */
    public static Dossier completed(String agency, @Nullable String due, String end) {
        return dossier(agency, DossierStatus.COMPLETED, due, at(end));
    }

    private static Dossier dossier(
            String agency, DossierStatus status, @Nullable String due, @Nullable Instant completedAt) {
        return new Dossier(
                status,
                "",
                "1.000001",
                "land",
                Channel.ONLINE,
                "one-stop",
                agency,
                null,
                RECEIVED,
                due == null ? null : new Due.At(at(due)),
                List.of(),
                completedAt,
                null,
                List.of());
    }

    /** The state of dossier {@code id} from {@code stamp} on; null content when the source has dropped it. */
    public static RecordVersion version(String id, String stamp, @Nullable Dossier content) {
        var hash = content == null ? ContentHash.NONE : RecordCodec.hash(content);
        var version = new Version(0, at(stamp), 1, hash);
        return new RecordVersion(new RecordKey("phu-quoc", RecordKind.DOSSIER, id), version, "one-stop", "1", content);
    }

    public static CellKey cell(String agency, String day) {
        return new CellKey(RecordKind.DOSSIER, java.time.LocalDate.parse(day), agency, "land", "ONLINE", null);
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
