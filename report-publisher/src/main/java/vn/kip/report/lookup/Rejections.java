package vn.kip.report.lookup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * Which faults are meant.
     *
     * @param source null for all sources
     * @param kind code of a kind of record, null for all
     * @param reason null for all
     * @param field the source's name of the field, null for all
     * @param since when a fault was first met, at the earliest; null for any time
     */
    public record Filter(
            @Nullable String source,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String field,
            @Nullable Instant since) {

        private static final String CONDITION = """
                where source = coalesce(?, source) and kind = coalesce(?, kind) and reason = coalesce(?, reason)
                and field = coalesce(?, field) and first_at >= coalesce(cast(? as timestamptz), '-infinity')
                """;

        private Object[] values(Object... more) {
            var first = since == null ? null : since.atOffset(ZoneOffset.UTC);
            return Stream.concat(Stream.of(source, kind, reason, field, first), Stream.of(more))
                    .toArray();
        }
    }

    /** How many faults there are. */
    public long count(Filter filter) {
        var count =
                jdbc.queryForObject("select count(*) from rejection " + Filter.CONDITION, Long.class, filter.values());
        return count == null ? 0 : count;
    }

    /** A page of the faults, in the order in which they came. */
    public List<Entry> page(Filter filter, int size, long skip) {
        return jdbc.query(
                "select source, kind, position, record_id, reason, field, found, expected, times, first_at from rejection "
                        + Filter.CONDITION
                        + "order by source, first_at, partition, kafka_offset, fingerprint limit ? offset ?",
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
                filter.values(size, skip));
    }
}
