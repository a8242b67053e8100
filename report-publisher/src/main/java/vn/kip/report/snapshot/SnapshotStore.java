package vn.kip.report.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.period.ReportingPeriod;

/** Keeps snapshots; a revision is added when the content is another than before, and none is ever changed. */
@Component
class SnapshotStore {

    private static final String PREVIOUS_HASH = "previousHash";
    private static final String CONTENT_HASH = "contentHash";
    private static final String REVISION = "revision";
    private static final Set<String> OF_THE_CHAIN = Set.of(REVISION, PREVIOUS_HASH, CONTENT_HASH);

    private final JdbcTemplate jdbc;

    SnapshotStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until this transaction is the only one that may add a revision of a period. */
    void lock(String unit, ReportingPeriod period) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> {},
                "snapshot " + unit + ' ' + period.calendar() + ' ' + period.code());
    }

    /** The latest snapshot of a period, if it says the same; else one of the next revision, which is kept. */
    Snapshot keep(String unit, ReportingPeriod period, Map<String, Object> content) {
        var latest = latest(unit, period);
        if (latest.isPresent() && saysTheSame(latest.get(), content)) {
            return latest.get();
        }
        var snapshot = next(unit, period, content, latest);
        jdbc.update(
                """
                insert into snapshot (unit, calendar, period, revision, content, previous_hash, content_hash)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                unit,
                period.calendar(),
                period.code(),
                snapshot.revision(),
                snapshot.json(),
                snapshot.previousHash(),
                snapshot.contentHash());
        return snapshot;
    }

    private Optional<Snapshot> latest(String unit, ReportingPeriod period) {
        List<Snapshot> latest = jdbc.query(
                """
                select revision, content, previous_hash, content_hash from snapshot
                where unit = ? and calendar = ? and period = ? order by revision desc limit 1
                """,
                (row, number) -> new Snapshot(
                        unit,
                        period.calendar(),
                        period.code(),
                        row.getInt("revision"),
                        row.getString("content"),
                        row.getString("previous_hash"),
                        row.getString("content_hash")),
                unit,
                period.calendar(),
                period.code());
        return latest.stream().findFirst();
    }

    private static boolean saysTheSame(Snapshot latest, Map<String, Object> content) {
        var before = new LinkedHashMap<>(Json.parse(latest.json()));
        before.keySet().removeAll(OF_THE_CHAIN);
        return Json.canonicalHash(before).equals(Json.canonicalHash(content));
    }

    private static Snapshot next(
            String unit, ReportingPeriod period, Map<String, Object> content, Optional<Snapshot> latest) {
        var revision = latest.map(Snapshot::revision).orElse(0) + 1;
        var previousHash = latest.map(Snapshot::contentHash).orElse(null);
        var document = new Fields();
        content.forEach((name, value) -> {
            document.and(name, value);
            if (name.equals("asOf")) {
                document.and(REVISION, revision);
            }
        });
        document.and(PREVIOUS_HASH, previousHash);
        var contentHash = Json.canonicalHash(document.map());
        var json = Json.pretty(document.and(CONTENT_HASH, contentHash).map());
        return new Snapshot(unit, period.calendar(), period.code(), revision, json, previousHash, contentHash);
    }
}
