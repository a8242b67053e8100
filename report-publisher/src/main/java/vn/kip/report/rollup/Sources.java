package vn.kip.report.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.source.DeclaredSource;
import vn.kip.domain.source.DeclaredSources;
import vn.kip.report.figures.SourceState;

/** How the sources stand, and how many records are known. */
record Sources(JdbcTemplate jdbc, DeclaredSources declared) {

    private static final Comparator<SourceState> BY_NAME = Comparator.comparing(SourceState::source)
            .thenComparing(state -> state.kind().code());

    /** Those that handed over anything and those that should, in the order of their names. */
    List<SourceState> states(Instant at) {
        // a row that cannot be read has no place of its own where the source has pages: its id names it, if it has one
        var states = new ArrayList<>(jdbc.query("""
                select source, kind, coalesce(faults.rejected_rows, 0) as rejected, last_pulled_at
                from ledger_total
                full join (
                    select source, kind,
                        count(distinct case when record_id = '' then 'at ' || position else 'id ' || record_id end)
                            as rejected_rows
                    from rejection group by source, kind) faults using (source, kind)
                """, (row, number) -> state(row, at)));
        for (var source : declared.all()) {
            if (states.stream().noneMatch(state -> isOf(source, state))) {
                states.add(new SourceState(source.name(), source.records(), 0, null, source.terms(), at));
            }
        }
        states.sort(BY_NAME);
        return List.copyOf(states);
    }

    private static boolean isOf(DeclaredSource source, SourceState state) {
        return source.name().equals(state.source()) && source.records() == state.kind();
    }

    private SourceState state(ResultSet row, Instant at) throws SQLException {
        var lastPulledAt = row.getObject("last_pulled_at", OffsetDateTime.class);
        var source = row.getString("source");
        var kind = kind(row.getString("kind"));
        return new SourceState(
                source,
                kind,
                row.getLong("rejected"),
                lastPulledAt == null ? null : lastPulledAt.toInstant(),
                declared.terms(source, kind),
                at);
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
