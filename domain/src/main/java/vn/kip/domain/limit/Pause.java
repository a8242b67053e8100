package vn.kip.domain.limit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Supplement;

/**
 * A time in which the agency waits for someone else.
 *
 * @param returnedAt when the wait was over, null while it lasts; a pause of no length is none
 */
public record Pause(
        Kind kind, Instant requestedAt, @Nullable Instant returnedAt) {

    /** For what the agency waits. */
    public enum Kind {
        /** For missing papers (status 5). */
        SUPPLEMENT,
        /** For a payment that is due first, such as land taxes (status 6). */
        FINANCIAL_OBLIGATION
    }

    public Pause {
        if (returnedAt != null && returnedAt.isBefore(requestedAt)) {
            throw new IllegalArgumentException(
                    "expected a return not before the request at " + requestedAt + ", found " + returnedAt);
        }
    }

    /** The wait for missing papers. */
    public static Pause of(Supplement supplement) {
        return new Pause(Kind.SUPPLEMENT, supplement.requestedAt(), supplement.returnedAt());
    }
}
