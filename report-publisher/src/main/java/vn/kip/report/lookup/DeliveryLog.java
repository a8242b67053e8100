package vn.kip.report.lookup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was delivered to whom, and what waits for that. */
@Component
public class DeliveryLog {

    /**
     * One revision for one receiver.
     *
     * @param state {@code WAITING}, {@code DELIVERED}, {@code SUPERSEDED} or {@code CANCELLED}
     * @param attemptedAt the last attempt, null before the first
     * @param lastError what kept it from succeeding, null when nothing did
     * @param nextAttemptAt null when none is planned
     */
    public record Entry(
            long id,
            String receiver,
            String kind,
            String unit,
            String calendar,
            String period,
            int revision,
            String contentHash,
            String state,
            int attempts,
            @Nullable Instant attemptedAt,
            @Nullable String lastError,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant deliveredAt) {}

    private final JdbcTemplate jdbc;

    DeliveryLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the latest first. */
    public List<Entry> all() {
        return jdbc.query(
                """
                select id, receiver, kind, unit, calendar, period, revision, content_hash, state, attempts, attempted_at,
                       last_error, execution_time, delivered_at
                from delivery left join scheduled_tasks
                    on task_name = 'delivery' and task_instance = id::text and state = 'WAITING'
                order by id desc
                """,
                (row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("receiver"),
                        row.getString("kind"),
                        row.getString("unit"),
                        row.getString("calendar"),
                        row.getString("period"),
                        row.getInt("revision"),
                        row.getString("content_hash"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        Moments.of(row, "attempted_at"),
                        row.getString("last_error"),
                        Moments.of(row, "execution_time"),
                        Moments.of(row, "delivered_at")));
    }

    /** Those that wait after a failure. */
    public List<Entry> failing() {
        return all().stream()
                .filter(entry -> entry.state.equals("WAITING") && entry.lastError != null)
                .toList();
    }
}
