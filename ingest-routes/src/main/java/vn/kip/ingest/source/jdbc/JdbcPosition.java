package vn.kip.ingest.source.jdbc;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a pull goes on; stored as JSON in the cursor of the source, without any id, for ids may have to be kept secret.
 * So what is gone on from after a crash is the last change read; rows in the order of ids are read from their first again.
 *
 * <p>Moments are on the clock of the column that says when a row was changed: UTC where it knows its offset, else the
 * time it shows.
 *
 * @param meaning fingerprint of the mapping and the query; with another, reading begins anew
 * @param clock of the moments, empty as long as nothing has been read
 * @param high latest change read, null where there is none
 * @param whole when all that the source has was last read; null when that is not known or does not matter
 * @param round that is under way, null between two rounds
 */
record JdbcPosition(
        String meaning,
        String clock,
        @Nullable LocalDateTime high,
        @Nullable Instant whole,
        @Nullable Round round) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A round while it is read.
     *
     * @param since changes from here on are asked for
     * @param upTo and up to here
     * @param key of the last row read of this slice, null when there is none yet
     */
    record Round(
            LocalDateTime since,
            LocalDateTime upTo,
            Slice slice,
            @Nullable RowKey key) {

        Round turnedTo(Slice next) {
            return new Round(since, upTo, next, null);
        }

        Round after(RowKey last) {
            return new Round(since, upTo, slice, last);
        }

        private Round withoutId() {
            return new Round(
                    since, upTo, slice, key == null || key.updated == null ? null : new RowKey(key.updated, null));
        }
    }

    /**
     * What tells a row from all others.
     *
     * @param updated its change; null where the slice is not read in the order of changes
     * @param id as the database writes it; null after a crash, and then all the rows of this change are meant
     */
    record RowKey(@Nullable LocalDateTime updated, @Nullable String id) {}

    static JdbcPosition start(String meaning, String clock) {
        return new JdbcPosition(meaning, clock, null, null, null);
    }

    static JdbcPosition resume(String stored, String meaning) {
        if (!stored.isEmpty()) {
            var position = JSON.readValue(stored, JdbcPosition.class);
            if (position.meaning.equals(meaning)) {
                return position;
            }
        }
        return start(meaning, "");
    }

    /** This position if its moments are on that clock; moments of another clock say nothing. */
    JdbcPosition on(String columnClock) {
        return clock.equals(columnClock) ? this : start(meaning, columnClock);
    }

    JdbcPosition in(Round now) {
        return new JdbcPosition(meaning, clock, high, whole, now);
    }

    /** The position after a page of the round. */
    JdbcPosition after(Round now, @Nullable RowKey last) {
        return last == null ? in(now) : new JdbcPosition(meaning, clock, later(last.updated()), whole, now.after(last));
    }

    /** The position once the round is over. */
    JdbcPosition atRest(@Nullable Instant wholeAt) {
        return new JdbcPosition(meaning, clock, high, wholeAt, null);
    }

    String text() {
        return JSON.writeValueAsString(
                new JdbcPosition(meaning, clock, high, whole, round == null ? null : round.withoutId()));
    }

    private @Nullable LocalDateTime later(@Nullable LocalDateTime updated) {
        return updated == null || high != null && high.isAfter(updated) ? high : updated;
    }
}
