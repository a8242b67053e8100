package vn.kip.report.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.ledger.DayAccount;
import vn.kip.report.ledger.Ledger;
import vn.kip.report.ledger.SourceAccount;

/**
 * Balances what sources handed over against what is in the read model. The versions are counted anew for it, so that the
 * counts which are kept up while writing are not taken on trust.
 */
@Component
class Accounts {

    /** Rows rejected for one reason in one field of a source. */
    record RejectedRows(String source, String kind, String reason, String field, long faults) {}

    private final JdbcTemplate jdbc;
    private final Ledger ledger;

    Accounts(JdbcTemplate jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** One account per source and kind, in the order of their names. */
    List<SourceAccount> all() {
        return jdbc.query(
                """
                with version as (%s),
                found as (
                    select source, kind, count(*) filter (where highest) as counted,
                        count(*) filter (where not highest) as superseded
                    from version group by source, kind),
                arrived as (
                    select source, kind, sum(messages)::bigint as messages from version_day group by source, kind),
                refused as (
                    select source, kind, sum(messages)::bigint as rejections from rejection_day group by source, kind)
                select source, kind, coalesce(pulled, 0) as pulled, coalesce(sent, 0) as sent,
                    coalesce(unchanged, 0) as unchanged, coalesce(rejected, 0) as rejected,
                    coalesce(messages, 0) as messages, coalesce(counted, 0) as counted,
                    coalesce(superseded, 0) as superseded, coalesce(rejections, 0) as rejections, last_pulled_at
                from ledger_total full join arrived using (source, kind) full join refused using (source, kind)
                    full join found using (source, kind)
                order by source, kind
                """.formatted(Arrays.stream(RecordKind.values())
                        .map(Accounts::versions)
                        .collect(Collectors.joining(" union all "))),
                (row, number) -> Ledger.account(row));
    }

    private static String versions(RecordKind kind) {
        return """
                select source, '%s' collate "C" as kind,
                    lead(true) over (partition by authority, id
                        order by epoch, stamp, mapping_revision, content_hash) is null as highest
                from %s_version
                """.formatted(kind.code(), kind.code());
    }

    /** The same by day, as it is kept up while writing. */
    List<DayAccount> days() {
        return ledger.days();
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
