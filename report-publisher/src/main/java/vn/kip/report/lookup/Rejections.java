package vn.kip.report.lookup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What could not be read as a record: each fault once, however often it was pulled. */
@Component
public class Rejections {

    /**
     * A fault and where it lies.
     *
     * @param times how often it was pulled
     */
    public record Entry(
            String source,
            String kind,
            String position,
            String recordId,
            String reason,
            String field,
            String found,
            String expected,
            long times,
            Instant firstAt) {}

    private final JdbcTemplate jdbc;

    Rejections(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many faults a source has, or all sources have when it is null. */
    public long count(@Nullable String source) {
        var count = jdbc.queryForObject(
                "select count(*) from rejection where source = coalesce(?, source)", Long.class, source);
        return count == null ? 0 : count;
    }

    /** The faults of a source, or of all when it is null, in the order in which they came. */
    public List<Entry> page(@Nullable String source, int size, long skip) {
        return jdbc.query(
                """
                select source, kind, position, record_id, reason, field, found, expected, times, first_at
                from rejection where source = coalesce(?, source)
                order by source, first_at, partition, kafka_offset, fingerprint limit ? offset ?
                """,
                (row, number) -> new Entry(
                        row.getString("source"),
                        row.getString("kind"),
                        row.getString("position"),
                        row.getString("record_id"),
                        row.getString("reason"),
                        row.getString("field"),
                        row.getString("found"),
                        row.getString("expected"),
                        row.getLong("times"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant()),
                source,
                size,
                skip);
    }
}
