package vn.kip.domain.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for missing papers, and their return; the time between is not counted against the agency.
 *
 * @param returnedAt null while the papers are still missing
 */
public record Supplement(Instant requestedAt, @Nullable Instant returnedAt) {

    /** Whether the papers were missing at {@code moment}. */
    public boolean openAt(Instant moment) {
        return requestedAt.isBefore(moment) && (returnedAt == null || !returnedAt.isBefore(moment));
    }
}
