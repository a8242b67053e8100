package vn.kip.report.restatement;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.domain.wire.Topics;

/** Up to where each record topic had been read when a revision was taken: what was known then are the versions below it. */
@Component
public class SnapshotCuts {

    private final JdbcTemplate jdbc;

    SnapshotCuts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the cut of the caller's transaction for a revision that has just been added. */
    public void keep(ReportKey report, int revision) {
        jdbc.update(
                """
                insert into snapshot_cut (unit, calendar, period, revision, topic, partition, next_offset)
                select ?, ?, ?, ?, topic, partition, next_offset from consumed_offset where topic = any (?)
                """,
                report.unit(),
                report.calendar(),
                report.period(),
                revision,
                Topics.records().toArray(String[]::new));
    }

    /** Where each partition of a topic was cut, for a revision; empty when it was not read yet, or has no cut. */
    Map<Integer, Long> of(ReportKey report, int revision, String topic) {
        var cut = new TreeMap<Integer, Long>();
        jdbc.query(
                """
                select partition, next_offset from snapshot_cut
                where unit = ? and calendar = ? and period = ? and revision = ? and topic = ?
                """,
                row -> {
                    cut.put(row.getInt("partition"), row.getLong("next_offset"));
                },
                report.unit(),
                report.calendar(),
                report.period(),
                revision,
                topic);
        return cut;
    }

    /** Whether a revision has a cut; those that a release before version 7 of the database has taken have none. */
    public boolean kept(ReportKey report, int revision) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from snapshot_cut where unit = ? and calendar = ? and period = ? and revision = ?)",
                Boolean.class,
                report.unit(),
                report.calendar(),
                report.period(),
                revision));
    }
}
