package vn.kip.report.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kip.report.figures.FiguresChanged;
import vn.kip.report.figures.ReportFigures;

/**
 * Hands the figures of a period to all its watchers: at once when they begin to watch, and again after each change. The
 * first change after a quiet time is followed at once, a stream of changes some times a second; the last one always is.
 *
 * <p>All of it happens on one thread, so watchers of one period never wait for two computations, and see figures in the
 * order they came about.
 */
@Component
public final class FiguresFeed implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresFeed.class);

    /** Gets the figures of one period. It must not block. */
    public interface Watcher {

        void figures(ReportFigures figures);

        /** The figures cannot be had now; they follow when they can. */
        void unavailable();
    }

    /** A watcher's place in the feed, given up by closing it. */
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    private final CurrentFigures current;
    private final LiveProperties properties;
    private final Map<PeriodKey, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ScheduledExecutorService worker;
    private volatile long notBefore = System.nanoTime();

    FiguresFeed(CurrentFigures current, LiveProperties properties) {
        this.current = current;
        this.properties = properties;
        this.worker = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "kip-figures-feed");
            thread.setDaemon(true);
            return thread;
        });
        var refresh = properties.refresh().toMillis();
        var unused = worker.scheduleWithFixedDelay(this::handOut, refresh, refresh, TimeUnit.MILLISECONDS);
    }

    /** Adds a watcher of a period; its first figures come on the feed's thread. */
    public Watch watch(PeriodKey period, Watcher watcher) {
        watchers.computeIfAbsent(period, key -> new CopyOnWriteArraySet<>()).add(watcher);
        worker.execute(() -> handOut(period, Set.of(watcher)));
        return () -> watchers.computeIfPresent(period, (key, others) -> {
            others.remove(watcher);
            return others.isEmpty() ? null : others;
        });
    }

    @EventListener
    void changed(FiguresChanged event) {
        current.outdate();
        if (!watchers.isEmpty() && scheduled.compareAndSet(false, true)) {
            var wait = Math.max(0, notBefore - System.nanoTime());
            var unused = worker.schedule(this::followChange, wait, TimeUnit.NANOSECONDS);
        }
    }

    private void followChange() {
        notBefore = System.nanoTime() + properties.pause().toNanos();
        // a change from now on is followed by another round
        scheduled.set(false);
        handOut();
    }

    private void handOut() {
        watchers.forEach(this::handOut);
    }

    private void handOut(PeriodKey period, Set<Watcher> to) {
        try {
            var figures = current.latest(period);
            to.forEach(watcher -> watcher.figures(figures));
        } catch (RuntimeException e) {
            // the boundary of the feed's thread: an exception would end it, and with it all live figures
            LOG.atWarn().setCause(e).addKeyValue("period", period.code()).log("live figures are not available");
            to.forEach(Watcher::unavailable);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
