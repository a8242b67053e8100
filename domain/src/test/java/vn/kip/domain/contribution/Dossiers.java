package vn.kip.domain.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;

/** Dossiers for tests, written as short as the rule they show; times are local to Vietnam. */
public final class Dossiers {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final CountingRules RULES =
            new CountingRules(ZONE, java.util.Set.of("VERY_SATISFIED", "SATISFIED"), java.util.Set.of("NO_OPINION"));

    private Dossiers() {}

    /** {@code 2023-06-10T15:00}, or a day, which is its start. */
    public static Instant at(String local) {
        var text = local.contains("T") ? local : local + "T00:00";
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }

    public static Due dueAt(String local) {
        return new Due.At(at(local));
    }

    public static Due dueOn(String day) {
        return new Due.On(LocalDate.parse(day));
    }

    public static Dossier dossier(
            DossierStatus status, @Nullable String received, @Nullable Due due, @Nullable String completed) {
        return new Dossier(
                status,
                String.valueOf(status.code()),
                "1.000253",
                "XNC",
                Channel.IN_PERSON,
                "H33.911",
                "H33.911.05",
                null,
                received == null ? null : at(received),
                due,
                List.of(),
                completed == null ? null : at(completed),
                null,
                List.of());
    }

    public static Dossier with(Dossier dossier, List<DueChange> dueHistory, List<Supplement> supplements) {
        return new Dossier(
                dossier.status(),
                dossier.rawStatus(),
                dossier.procedure(),
                dossier.sector(),
                dossier.channel(),
                dossier.receivingAgency(),
                dossier.resolvingAgency(),
                dossier.submittedAt(),
                dossier.receivedAt(),
                dossier.due(),
                dueHistory,
                dossier.completedAt(),
                dossier.returnedAt(),
                supplements);
    }

    /** A version of one and the same dossier, as its source changed it at {@code stamp}. */
    public static RecordVersion version(String stamp, @Nullable Dossier dossier) {
        var hash = dossier == null ? vn.kip.domain.record.ContentHash.NONE : RecordCodec.hash(dossier);
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.DOSSIER, "H33.911-230510-0001"),
                new Version(0, at(stamp), 1, hash),
                "one-stop",
                "page 1 row 1",
                dossier);
    }

    public static RecordFacts facts(RecordVersion... versions) {
        return java.util.Arrays.stream(versions)
                .map(RecordFacts::of)
                .reduce(RecordFacts::merge)
                .orElseThrow();
    }
}
