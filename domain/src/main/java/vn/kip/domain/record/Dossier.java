package vn.kip.domain.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.Supplement;

/**
 * An administrative-procedure dossier (hồ sơ TTHC). Codes are empty where the source does not say.
 *
 * @param rawStatus the status as the source wrote it, kept beside the canonical one
 * @param receivedAt start of the clock (NgayTiepNhan); null only before the dossier is accepted
 * @param due the promise now in force, null where the source makes none
 * @param dueHistory the changes of the due date that the source itself reports, oldest first; sources that overwrite
 *     the date silently report none, and their earlier versions show it instead
 * @param completedAt end of processing (NgayKetThucXuLy, status 9): the end of the clock
 * @param returnedAt hand-over to the citizen (NgayTra, status 10): the end only where completedAt is missing
 * @param supplements oldest first
 */
public record Dossier(
        DossierStatus status,
        String rawStatus,
        String procedure,
        String sector,
        Channel channel,
        String receivingAgency,
        String resolvingAgency,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Due due,
        List<DueChange> dueHistory,
        @Nullable Instant completedAt,
        @Nullable Instant returnedAt,
        List<Supplement> supplements)
        implements RecordContent {

    public Dossier {
        dueHistory = List.copyOf(dueHistory);
        supplements = List.copyOf(supplements);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DOSSIER;
    }

    /** When the clock stopped, or empty while the dossier is open, whatever dates an earlier ending has left behind. */
    public Optional<Instant> endedAt() {
        if (!status.ended()) {
            return Optional.empty();
        }
        return Optional.ofNullable(completedAt != null ? completedAt : returnedAt);
    }

    @Override
    public List<Violation> violations() {
        var check = new Violation.Check().present("resolvingAgency", resolvingAgency, "every dossier is someone's");
        if (status.accepted()) {
            check.present("receivedAt", receivedAt, "the dossier is accepted");
        }
        if (status.ended()) {
            check.present("completedAt", completedAt != null ? completedAt : returnedAt, "the dossier has ended");
        }
        check.notBefore("completedAt", completedAt, "receivedAt", receivedAt)
                .notBefore("returnedAt", returnedAt, "receivedAt", receivedAt);
        for (var supplement : supplements) {
            check.notBefore("supplements.returnedAt", supplement.returnedAt(), "requestedAt", supplement.requestedAt());
        }
        return check.list();
    }
}
