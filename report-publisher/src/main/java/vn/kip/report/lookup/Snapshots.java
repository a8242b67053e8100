package vn.kip.report.lookup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.snapshot.ReportKey;

/** The published snapshots. */
@Component
public class Snapshots {

    /**
     * A published snapshot without its content.
     *
     * @param previousHash content hash of the revision before, null for the first
     * @param approver who has approved it, null when nobody has
     * @param overrides the gates in spite of which it was published, each once
     */
    public record Entry(
            String unit,
            String calendar,
            String period,
            int revision,
            @Nullable String previousHash,
            String contentHash,
            Instant publishedAt,
            @Nullable String approver,
            @Nullable Instant approvedAt,
            List<String> overrides) {

        public Entry {
            overrides = List.copyOf(overrides);
        }
    }

    private final JdbcTemplate jdbc;

    Snapshots(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the latest first. */
    public List<Entry> all() {
        return jdbc.query(
                """
                select unit, calendar, period, revision, previous_hash, snapshot.content_hash, published_at, approver, approved_at,
                    array(
                        select distinct jsonb_path_query(content::jsonb, '$.overrides[*].gate') #>> '{}' as gate
                        where content like '%"overrides"%' order by gate) as overrides
                from snapshot left join approval using (unit, calendar, period, revision)
                order by published_at desc, unit, calendar, period, revision desc
                """,
                (row, number) -> new Entry(
                        row.getString("unit"),
                        row.getString("calendar"),
                        row.getString("period"),
                        row.getInt("revision"),
                        row.getString("previous_hash"),
                        row.getString("content_hash"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("approver"),
                        Moments.of(row, "approved_at"),
                        List.of((String[]) row.getArray("overrides").getArray())));
    }

    /**
     * The text of a snapshot, exactly as it was published.
     *
     * @param revision null for the latest
     */
    public Optional<String> content(String unit, String calendar, String period, @Nullable Integer revision) {
        return jdbc.query("""
                        select content from snapshot
                        where unit = ? and calendar = ? and period = ? and revision = coalesce(?, revision)
                        order by revision desc limit 1
                        """, (row, number) -> row.getString("content"), unit, calendar, period, revision).stream()
                .findFirst();
    }

    /** The latest revision of a report, if that is the one which is approved. */
    public Optional<Integer> approvedRevision(ReportKey report) {
        return jdbc
                .query(
                        """
                        select revision, approver from snapshot left join approval using (unit, calendar, period, revision)
                        where unit = ? and calendar = ? and period = ? order by revision desc limit 1
                        """,
                        (row, number) -> row.getString("approver") == null ? 0 : row.getInt("revision"),
                        report.unit(),
                        report.calendar(),
                        report.period())
                .stream()
                .filter(revision -> revision > 0)
                .findFirst();
    }

    /** The latest revision of a report that is approved, whether a later one awaits approval or not. */
    public Optional<Integer> revisionInForce(ReportKey report) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(revision) from approval where unit = ? and calendar = ? and period = ?",
                Integer.class,
                report.unit(),
                report.calendar(),
                report.period()));
    }
}
