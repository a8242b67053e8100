package vn.kip.ingest.source.listen;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many portions have been delivered of a source that is sent to us; stored as JSON in its cursor.
 *
 * @param portions since the source was first declared
 */
record PushPosition(long portions) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The position after one more portion; the first after none, or after what another kind of source has left. */
    static String after(String stored) {
        return JSON.writeValueAsString(new PushPosition(read(stored) + 1));
    }

    private static long read(String stored) {
        try {
            return stored.isEmpty() ? 0 : JSON.readTree(stored).path("portions").asLong(0);
        } catch (JacksonException e) {
            return 0;
        }
    }
}
