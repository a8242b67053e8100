package vn.kip.ingest.source.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a pull goes on; stored as JSON in the cursor of the source.
 *
 * @param mapping fingerprint of the mapping it was read with; with another, reading begins anew
 * @param complete everything changed up to this moment has been read; null when nothing is sure
 * @param page to ask for next
 * @param high latest change seen in this round
 * @param settled see {@link vn.kip.ingest.delivery.Portion.Scope#settled}; null unless this round is asked again
 */
record RestPosition(
        String mapping,
        @Nullable Instant complete,
        int page,
        @Nullable Instant high,
        @Nullable Instant settled) {

    private static final JsonMapper JSON = new JsonMapper();

    static RestPosition start(String mapping, int firstPage) {
        return new RestPosition(mapping, null, firstPage, null, null);
    }

    /** Reads a stored position; a round that was asked again is asked from its beginning. */
    static RestPosition resume(String stored, String mapping, int firstPage) {
        if (stored.isEmpty()) {
            return start(mapping, firstPage);
        }
        var position = JSON.readValue(stored, RestPosition.class);
        if (!position.mapping.equals(mapping)) {
            return start(mapping, firstPage);
        }
        return position.settled == null
                ? position
                : new RestPosition(mapping, position.complete, firstPage, position.high, position.settled);
    }

    RestPosition next(@Nullable Instant seen) {
        return new RestPosition(mapping, complete, page + 1, later(high, seen), settled);
    }

    /** The same page still, with what was seen of it. */
    RestPosition seen(@Nullable Instant seen) {
        return new RestPosition(mapping, complete, page, later(high, seen), settled);
    }

    /** The next round, after all is known up to {@code upTo}. */
    RestPosition completed(@Nullable Instant upTo, int firstPage) {
        return new RestPosition(mapping, later(complete, upTo), firstPage, null, null);
    }

    /** The same round again. */
    RestPosition again(int firstPage) {
        return new RestPosition(mapping, complete, firstPage, high, settled != null ? settled : high);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    static @Nullable Instant later(@Nullable Instant left, @Nullable Instant right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.isAfter(right) ? left : right;
    }
}
