package vn.kip.report.snapshot;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.snapshot.Approval;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.domain.snapshot.SnapshotState;
import vn.kip.report.json.Json;
import vn.kip.report.restatement.Restatement;
import vn.kip.report.restatement.SnapshotCuts;

/** Keeps snapshots and approvals; a revision is added when the content is another than before, and none is ever changed. */
@Component
class SnapshotStore {

    private static final String REVISION = "revision";
    private static final String PREVIOUS_HASH = "previousHash";
    private static final String CONTENT_HASH = "contentHash";
    private static final String STATUS = "status";
    private static final String RESTATES = "restates";
    private static final String CAUSE = "cause";
    private static final Set<String> OF_THE_CHAIN =
            Set.of(REVISION, PREVIOUS_HASH, CONTENT_HASH, STATUS, RESTATES, CAUSE);

    /**
     * What goes on changing after the end of a period without moving a figure of it: which records and rules there are, and what the
     * gates say.
     */
    private static final Set<String> NO_FIGURES = Set.of("records", "rules", OverrideContent.NAME);

    private final JdbcTemplate jdbc;
    private final SnapshotCuts cuts;
    private final Restatement restatement;

    SnapshotStore(JdbcTemplate jdbc, SnapshotCuts cuts, Restatement restatement) {
        this.jdbc = jdbc;
        this.cuts = cuts;
        this.restatement = restatement;
    }

    /** Waits until this transaction is the only one that may add a revision of a report, or an approval. */
    void lock(ReportKey report) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "snapshot " + report);
    }

    /**
     * The latest snapshot of a report, if it says the same; else one of the next revision, which is kept. A report that is approved
     * is only published anew when a figure is another.
     */
    Snapshot keep(ReportKey report, PeriodWindow window, Map<String, Object> content) {
        var state = state(report);
        var latest = revision(report, state.revision(), state);
        if (latest.isPresent() && saysTheSame(latest.get(), content, state)) {
            // of the same records: what is known now is what was known then, whoever has taken it
            if (!(state instanceof SnapshotState.Approved) && !cuts.kept(report, state.revision())) {
                cuts.keep(report, state.revision());
            }
            return latest.get();
        }
        var snapshot = next(report, content, latest, chained(report, window, content, state), state);
        jdbc.update(
                """
                insert into snapshot (unit, calendar, period, revision, content, previous_hash, content_hash)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                report.unit(),
                report.calendar(),
                report.period(),
                snapshot.revision(),
                snapshot.json(),
                snapshot.previousHash(),
                snapshot.contentHash());
        cuts.keep(report, snapshot.revision());
        return snapshot;
    }

    /** Where a report stands, by all its revisions and approvals. */
    SnapshotState state(ReportKey report) {
        var state = SnapshotState.OPEN;
        for (var step : steps(report)) {
            state = state.published(step.revision, step.contentHash);
            if (step.approval != null) {
                state = state.approved(step.approval);
            }
        }
        return state;
    }

    private record Step(
            int revision, String contentHash, @Nullable Approval approval) {}

    private List<Step> steps(ReportKey report) {
        return jdbc.query(
                """
                select revision, snapshot.content_hash, approver, approved_at
                from snapshot left join approval using (unit, calendar, period, revision)
                where unit = ? and calendar = ? and period = ? order by revision
                """,
                (row, number) -> {
                    var revision = row.getInt(REVISION);
                    var hash = row.getString("content_hash");
                    var approver = row.getString("approver");
                    return new Step(
                            revision,
                            hash,
                            approver == null
                                    ? null
                                    : new Approval(
                                            revision,
                                            hash,
                                            approver,
                                            row.getObject("approved_at", OffsetDateTime.class)
                                                    .toInstant()));
                },
                report.unit(),
                report.calendar(),
                report.period());
    }

    /** Keeps an approval of the latest revision. */
    void keep(ReportKey report, Approval approval) {
        jdbc.update(
                """
                insert into approval (unit, calendar, period, revision, content_hash, approver, approved_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                report.unit(),
                report.calendar(),
                report.period(),
                approval.revision(),
                approval.contentHash(),
                approval.approver(),
                approval.approvedAt().atOffset(ZoneOffset.UTC));
    }

    private Optional<Snapshot> revision(ReportKey report, int revision, SnapshotState state) {
        List<Snapshot> found = jdbc.query(
                """
                select content, previous_hash, content_hash from snapshot
                where unit = ? and calendar = ? and period = ? and revision = ?
                """,
                (row, number) -> new Snapshot(
                        report,
                        revision,
                        row.getString("content"),
                        row.getString("previous_hash"),
                        row.getString("content_hash"),
                        state),
                report.unit(),
                report.calendar(),
                report.period(),
                revision);
        return found.stream().findFirst();
    }

    private static boolean saysTheSame(Snapshot latest, Map<String, Object> content, SnapshotState state) {
        var before = new LinkedHashMap<>(Json.parse(latest.json()));
        var now = new LinkedHashMap<>(content);
        before.keySet().removeAll(OF_THE_CHAIN);
        now.keySet().removeAll(OF_THE_CHAIN);
        if (state instanceof SnapshotState.Approved) {
            before.keySet().removeAll(NO_FIGURES);
            now.keySet().removeAll(NO_FIGURES);
        }
        return Json.canonicalHash(before).equals(Json.canonicalHash(LearntFields.without(before, now)));
    }

    /** The fields of a revision that depend on the ones before it, besides number and hashes. */
    private Map<String, Object> chained(
            ReportKey report, PeriodWindow window, Map<String, Object> content, SnapshotState state) {
        var chained = new HashMap<String, Object>();
        chained.put(STATUS, state.codeOfNext());
        state.inForce().ifPresent(approval -> {
            chained.put(
                    RESTATES,
                    new Fields()
                            .and(REVISION, approval.revision())
                            .and(CONTENT_HASH, approval.contentHash())
                            // its content is another: no letter that corrects its form, and no recall
                            .and("by", "REPLACEMENT")
                            .map());
            var approved = revision(report, approval.revision(), state).orElseThrow();
            var causes = Causes.ofSettings(Json.parse(approved.json()), content);
            if (cuts.kept(report, approval.revision())) {
                restatement.records(window, approval.revision()).forEach(cause -> causes.add(Causes.of(cause)));
            } else {
                causes.add(Causes.unknown());
            }
            chained.put(CAUSE, causes);
        });
        return chained;
    }

    private static Snapshot next(
            ReportKey report,
            Map<String, Object> content,
            Optional<Snapshot> latest,
            Map<String, Object> chained,
            SnapshotState state) {
        var revision = latest.map(Snapshot::revision).orElse(0) + 1;
        var previousHash = latest.map(Snapshot::contentHash).orElse(null);
        var document = new Fields();
        content.forEach((name, value) -> {
            if (name.equals(CAUSE) && chained.containsKey(RESTATES)) {
                document.and(RESTATES, chained.get(RESTATES));
            }
            document.and(name, chained.getOrDefault(name, value));
            if (name.equals("asOf")) {
                document.and(REVISION, revision);
            }
        });
        document.and(PREVIOUS_HASH, previousHash);
        var contentHash = Json.canonicalHash(document.map());
        var json = Json.pretty(document.and(CONTENT_HASH, contentHash).map());
        return new Snapshot(report, revision, json, previousHash, contentHash, state.published(revision, contentHash));
    }
}
