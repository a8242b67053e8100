package vn.kip.report.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.record.RecordKind;

/** Balances what sources handed over against what is in the read model. */
@Component
class Accounts {

    /** Rows rejected for one reason in one field of a source. */
    record RejectedRows(String source, String kind, String reason, String field, long faults) {}

    private final JdbcTemplate jdbc;

    Accounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One account per source and kind, in the order of their names. */
    List<SourceAccount> all() {
        return jdbc.query(
                """
                with versions as (%s),
                found as (
                    select source, kind, count(*) filter (where highest) as counted,
                        count(*) filter (where not highest) as superseded
                    from versions group by source, kind)
                select source, kind, coalesce(pulled, 0) as pulled, coalesce(sent, 0) as sent,
                    coalesce(unchanged, 0) as unchanged, coalesce(rejected, 0) as rejected,
                    coalesce(messages, 0) as received,
                    coalesce(counted, 0) as counted, coalesce(superseded, 0) as superseded, last_pulled_at
                from ledger_total full join version_intake using (source, kind) full join found using (source, kind)
                order by source, kind
                """.formatted(Arrays.stream(RecordKind.values())
                        .map(Accounts::versions)
                        .collect(Collectors.joining(" union all "))),
                (row, number) -> account(row));
    }

    private static String versions(RecordKind kind) {
        return """
                select source, '%s' collate "C" as kind,
                    lead(true) over (partition by authority, id
                        order by epoch, stamp, mapping_revision, content_hash) is null as highest
                from %s_version
                """.formatted(kind.code(), kind.code());
    }

    private static SourceAccount account(ResultSet row) throws SQLException {
        var lastPulledAt = row.getObject("last_pulled_at", OffsetDateTime.class);
        return new SourceAccount(
                row.getString("source"),
                RecordKind.ofCode(Objects.requireNonNull(row.getString("kind"))).orElseThrow(),
                row.getLong("pulled"),
                row.getLong("sent"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("received"),
                row.getLong("counted"),
                row.getLong("superseded"),
                lastPulledAt == null ? null : lastPulledAt.toInstant());
    }

    /** What was rejected and why, each fault once however often it was pulled. */
    List<RejectedRows> rejections() {
        return jdbc.query(
                """
                select source, kind, reason, field, count(*) as faults
                from rejection
                group by source, kind, reason, field
                order by source, kind, reason collate "C", field collate "C"
                """,
                (row, number) -> new RejectedRows(
                        row.getString("source"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("field"),
                        row.getLong("faults")));
    }
}
