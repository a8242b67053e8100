package vn.kip.report.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The periods that are over and have not been published by themselves, though that was begun. */
@Component
public class OpenClosings {

    /**
     * One of them.
     *
     * @param attempts how often it was tried
     * @param failedAt null while it is tried for the first time
     * @param reasons why it was not published, empty while it is tried for the first time
     * @param nextAttemptAt null when none is planned yet
     */
    public record Entry(
            String unit,
            String calendar,
            String period,
            int attempts,
            @Nullable Instant failedAt,
            List<String> reasons,
            @Nullable Instant nextAttemptAt) {

        public Entry {
            reasons = List.copyOf(reasons);
        }
    }

    private final JdbcTemplate jdbc;

    OpenClosings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Entry> all() {
        return jdbc.query(
                """
                select unit, calendar, period, attempts, failed_at, reasons, execution_time
                from closing left join scheduled_tasks on task_name = 'closing' and task_instance = period
                where revision is null order by unit, calendar, period
                """,
                (row, number) -> new Entry(
                        row.getString("unit"),
                        row.getString("calendar"),
                        row.getString("period"),
                        row.getInt("attempts"),
                        Moments.of(row, "failed_at"),
                        Optional.ofNullable(row.getString("reasons"))
                                .map(String::lines)
                                .map(lines -> lines.toList())
                                .orElse(List.of()),
                        Moments.of(row, "execution_time")));
    }

    /** Those of which an attempt has failed. */
    public List<Entry> refused() {
        return all().stream().filter(entry -> !entry.reasons.isEmpty()).toList();
    }
}
