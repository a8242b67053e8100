package vn.kip.ingest.source.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.ingest.source.rest.paging.Place;

/**
 * Where a pull goes on; stored as JSON in the cursor of the source.
 *
 * @param reading fingerprints of what it was read with
 * @param complete everything changed up to this moment has been read; null when nothing is sure
 * @param place of the page to ask for next
 * @param high latest change seen in this round
 * @param whole when all that the source has was last read; null when that is not known or does not matter
 * @param settled see {@link vn.kip.ingest.delivery.Portion.Scope#settled}; null unless this round is asked again
 */
record RestPosition(
        Reading reading,
        @Nullable Instant complete,
        Place place,
        @Nullable Instant high,
        @Nullable Instant settled,
        @Nullable Instant whole) {

    private static final String READING = "reading";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What rows are read with.
     *
     * @param mapping when it changes, everything is read again
     * @param way in which pages are asked for; when it changes, a round begins anew
     */
    record Reading(String mapping, String way) {}

    static RestPosition start(Reading reading, Place first) {
        return new RestPosition(reading, null, first, null, null, null);
    }

    /** Reads a stored position; a round that was asked again is asked from its beginning. */
    static RestPosition resume(String stored, Reading reading, Place first) {
        if (stored.isEmpty()) {
            return start(reading, first);
        }
        var tree = JSON.readTree(stored);
        if (!tree.has(READING)) {
            // stored before there were several ways to ask for pages; what is read again is known
            return start(reading, first);
        }
        var position = JSON.treeToValue(tree, RestPosition.class);
        if (!position.reading.mapping().equals(reading.mapping())) {
            return start(reading, first);
        }
        var goesOn = position.settled == null && position.reading.equals(reading);
        return new RestPosition(
                reading,
                position.complete,
                goesOn ? position.place : first,
                position.high,
                position.settled,
                position.whole);
    }

    /** The page at {@code next}, after what was seen of this one. */
    RestPosition moved(Place next, @Nullable Instant seen) {
        return new RestPosition(reading, complete, next, later(high, seen), settled, whole);
    }

    /** The same page still, with what was seen of it. */
    RestPosition seen(@Nullable Instant seen) {
        return moved(place, seen);
    }

    /** The next round, after all is known up to {@code upTo}. */
    RestPosition completed(@Nullable Instant upTo, Place first, @Nullable Instant wholeAt) {
        return new RestPosition(reading, later(complete, upTo), first, null, null, wholeAt);
    }

    /** The same round again, in which all up to {@code upTo} should be known. */
    RestPosition again(@Nullable Instant upTo, Place first) {
        return new RestPosition(reading, complete, first, high, settled != null ? settled : upTo, whole);
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
