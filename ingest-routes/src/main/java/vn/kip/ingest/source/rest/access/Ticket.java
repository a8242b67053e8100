package vn.kip.ingest.source.rest.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a login has brought. Says nothing of itself.
 *
 * @param until when it is not used any more; null when it holds until the source says otherwise
 */
public record Ticket(String token, @Nullable Instant until) {

    /** Whether it still holds, as far as we know. */
    public boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }

    @Override
    public String toString() {
        return "Ticket until " + until;
    }
}
