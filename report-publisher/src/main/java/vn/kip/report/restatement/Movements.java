package vn.kip.report.restatement;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.figures.FiguresChanged;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.json.Json;
import vn.kip.report.lookup.Snapshots;

/**
 * Watches whether reports that are approved still say what the records say.
 *
 * <p>Figures are compared with those of the snapshot, which costs little. The records for which they differ are counted in the background,
 * at most once a minute for each report: that reads all of them.
 */
@Component
public class Movements implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Movements.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Restatement restatement;
    private final SnapshotCuts cuts;
    private final Snapshots snapshots;
    private final TransactionTemplate oneMoment;
    private final ApplicationEventPublisher events;
    private final ExecutorService counter = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "kip-movements");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Revision, OfficialFigures> approved = new ConcurrentHashMap<>();
    private final Map<Revision, Count> counts = new ConcurrentHashMap<>();

    /** An approved revision. */
    private record Revision(ReportKey report, int number) {}

    /** How many records there were at a moment; none while they are counted for the first time. */
    private record Count(OptionalInt records, long begunAt) {

        private boolean isFresh() {
            return System.nanoTime() - begunAt < FRESH.toNanos();
        }
    }

    Movements(
            Restatement restatement,
            SnapshotCuts cuts,
            Snapshots snapshots,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.restatement = restatement;
        this.cuts = cuts;
        this.snapshots = snapshots;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.events = events;
    }

    /** How far an approved report is from its figures of now; empty when none is approved, or it says the same. */
    public Optional<Movement> of(ReportFigures figures) {
        try {
            return movement(figures);
        } catch (DataAccessException e) {
            // a page can do without, and says itself when its figures cannot be read
            LOG.atDebug().setCause(e).log("approved reports cannot be read");
            return Optional.empty();
        }
    }

    private Optional<Movement> movement(ReportFigures figures) {
        var report = ReportKey.of(figures.catalogue().unit(), figures.window().period());
        return snapshots.revisionInForce(report).flatMap(number -> {
            var revision = new Revision(report, number);
            var differing = approved.computeIfAbsent(revision, this::read).differing(OfficialFigures.of(figures));
            return differing == 0
                    ? Optional.empty()
                    : Optional.of(new Movement(number, differing, records(revision, figures)));
        });
    }

    private OfficialFigures read(Revision revision) {
        var report = revision.report;
        return OfficialFigures.of(Json.parse(snapshots
                .content(report.unit(), report.calendar(), report.period(), revision.number)
                .orElseThrow()));
    }

    private OptionalInt records(Revision revision, ReportFigures figures) {
        var known = counts.get(revision);
        if (known == null || !known.isFresh()) {
            var before = known == null ? OptionalInt.empty() : known.records;
            counts.put(revision, new Count(before, System.nanoTime()));
            counter.execute(() -> count(revision, figures, before));
            return before;
        }
        return known.records;
    }

    private void count(Revision revision, ReportFigures figures, OptionalInt before) {
        try {
            var records = Objects.requireNonNull(oneMoment.execute(moment -> cuts.kept(revision.report, revision.number)
                    ? OptionalInt.of(restatement
                            .records(figures.window(), revision.number)
                            .size())
                    : OptionalInt.empty()));
            counts.computeIfPresent(revision, (key, count) -> new Count(records, count.begunAt));
            if (!records.equals(before)) {
                events.publishEvent(new FiguresChanged(Set.of()));
            }
        } catch (RuntimeException e) {
            // the boundary of the thread: the next look at the report tries again
            LOG.atWarn().setCause(e).addKeyValue("report", revision.report).log("changed records cannot be counted");
        }
    }

    @Override
    public void destroy() {
        counter.shutdownNow();
    }
}
