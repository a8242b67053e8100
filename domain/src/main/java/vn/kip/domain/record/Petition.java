package vn.kip.domain.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.PetitionStatus;

/**
 * A piece of feedback or a petition (phản ánh, kiến nghị).
 *
 * @param category what it is about, a code; empty where the source does not say
 * @param forwardedAt when it last reached the agency that handles it, null when it was never forwarded
 * @param due the promised answer, null where the source makes none
 */
public record Petition(
        PetitionStatus status,
        String rawStatus,
        String resolvingAgency,
        String category,
        Instant receivedAt,
        @Nullable Instant forwardedAt,
        @Nullable Due due,
        @Nullable Instant handledAt)
        implements RecordContent {

    @Override
    public RecordKind kind() {
        return RecordKind.PETITION;
    }

    /** When it was answered, or empty while it is open, whatever date an earlier answer has left behind. */
    public Optional<Instant> endedAt() {
        return status == PetitionStatus.HANDLED ? Optional.ofNullable(handledAt) : Optional.empty();
    }

    @Override
    public List<Violation> violations() {
        var check = new Violation.Check().present("resolvingAgency", resolvingAgency, "every petition is someone's");
        if (status == PetitionStatus.HANDLED) {
            check.present("handledAt", handledAt, "the petition is handled");
        }
        return check.notBefore("forwardedAt", forwardedAt, "receivedAt", receivedAt)
                .notBefore("handledAt", handledAt, "receivedAt", receivedAt)
                .list();
    }
}
