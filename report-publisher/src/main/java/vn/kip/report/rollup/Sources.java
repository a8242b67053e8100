package vn.kip.report.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.SourceState;

/** How the sources stand, and how many records are known. */
record Sources(JdbcTemplate jdbc) {

    List<SourceState> states() {
        // a row that cannot be read has no place of its own where the source has pages: its id names it, if it has one
        return jdbc.query("""
                select source, kind, coalesce(faults.rejected_rows, 0) as rejected, last_pulled_at
                from ledger_total
                full join (
                    select source, kind,
                        count(distinct case when record_id = '' then 'at ' || position else 'id ' || record_id end)
                            as rejected_rows
                    from rejection group by source, kind) faults using (source, kind)
                order by source, kind
                """, (row, number) -> state(row));
    }

    private static SourceState state(ResultSet row) throws SQLException {
        var lastPulledAt = row.getObject("last_pulled_at", OffsetDateTime.class);
        return new SourceState(
                row.getString("source"),
                kind(row.getString("kind")),
                row.getLong("rejected"),
                lastPulledAt == null ? null : lastPulledAt.toInstant());
    }

    Map<RecordKind, Long> known() {
        var known = new EnumMap<RecordKind, Long>(RecordKind.class);
        jdbc.query("select kind, records from known_record", row -> {
            known.put(kind(row.getString("kind")), row.getLong("records"));
        });
        return known;
    }

    private static RecordKind kind(String code) {
        return RecordKind.ofCode(code)
                .orElseThrow(() -> new IllegalStateException("expected a kind of record, found '" + code + "'"));
    }
}
