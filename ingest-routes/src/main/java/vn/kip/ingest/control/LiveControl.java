package vn.kip.ingest.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.kip.domain.ledger.Rejection;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.delivery.RejectedRows;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.status.SourceStatus;
import vn.kip.ingest.status.SourceStatuses;

/**
 * The control of the sources that this service pulls. What is read again of a source is read by the route of its live pull,
 * one after the other; here is waited for it.
 */
@Component
final class LiveControl implements SourceControl, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveControl.class);

    private final Sources sources;
    private final SourceStatuses statuses;
    private final Deliveries deliveries;
    private final RejectedRows rejected;
    private final Rereadables rereadables;
    private final ExecutorService reader = Executors.newCachedThreadPool(LiveControl::daemon);
    private final Map<Integer, Backfill> backfills = new TreeMap<>(Comparator.reverseOrder());

    LiveControl(
            Sources sources,
            SourceStatuses statuses,
            Deliveries deliveries,
            RejectedRows rejected,
            Rereadables rereadables) {
        this.sources = sources;
        this.statuses = statuses;
        this.deliveries = deliveries;
        this.rejected = rejected;
        this.rereadables = rereadables;
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "kip-reread");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public List<SourceStatus> status() {
        return statuses.all();
    }

    @Override
    public Outcome redrive(String name, Filter filter) {
        var declared = source(name);
        var source = declared.name();
        var rereadable = rereadables.of(declared);
        var positions = rejected.of(source).stream()
                .filter(filter::matches)
                .map(Rejection::position)
                .distinct()
                .toList();
        if (positions.isEmpty()) {
            return new Outcome(source, Outcome.State.NOTHING_TO_DO, 0);
        }
        var rereading = rereadable.rows(positions);
        reader.execute(() -> redrive(source, rereading));
        return new Outcome(source, Outcome.State.STARTED, positions.size());
    }

    private static void redrive(String source, Rereadable.Rereading rereading) {
        try {
            var rows = rereading.read(sofar -> {});
            LOG.atInfo().addKeyValue("source", source).addKeyValue("rows", rows).log("Rejected rows were read again");
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("source", source)
                    .addKeyValue("failure", text(e))
                    .log("Rejected rows could not be read again");
        }
    }

    @Override
    public Outcome resume(String name) {
        var source = source(name).name();
        deliveries.resume(source);
        return new Outcome(source, Outcome.State.DONE, 0);
    }

    @Override
    public Backfill backfill(String name, LocalDate from, LocalDate to) {
        var source = source(name);
        var first = from.atStartOfDay(source.zone()).toInstant();
        var after = to.plusDays(1).atStartOfDay(source.zone()).toInstant();
        var rereading = rereadables.of(source).span(first, after);
        var backfill = waiting(source.name(), from, to);
        reader.execute(() -> backfill(backfill, rereading));
        return backfill;
    }

    private void backfill(Backfill backfill, Rereadable.Rereading rereading) {
        try {
            note(backfill.done(rereading.read(sofar -> note(backfill.running(sofar)))));
        } catch (RuntimeException e) {
            failed(backfill.number(), text(e));
        }
    }

    private synchronized void failed(int number, String why) {
        backfills.computeIfPresent(number, (same, backfill) -> backfill.failed(why));
    }

    private synchronized Backfill waiting(String source, LocalDate from, LocalDate to) {
        var backfill = Backfill.waiting(backfills.size() + 1, source, from, to);
        note(backfill);
        return backfill;
    }

    private synchronized void note(Backfill backfill) {
        backfills.put(backfill.number(), backfill);
    }

    @Override
    public synchronized List<Backfill> backfills() {
        return new ArrayList<>(backfills.values());
    }

    /** Messages of libraries may quote what they have read. */
    private static String text(RuntimeException failure) {
        return failure.getClass().getName().startsWith("vn.kip.")
                ? String.valueOf(failure.getMessage())
                : "found " + failure.getClass().getSimpleName();
    }

    private Source source(String name) {
        return sources.only(name).all().get(0);
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }
}
