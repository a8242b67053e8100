package vn.kip.report.live;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.ReportWindow;
import vn.kip.report.figures.UnusablePeriodException;

/**
 * The figures of periods as they are now, each computed once however many ask.
 *
 * <p>Of a period that is not over, figures are as of the end of today: what was done today counts, and a dossier that is
 * due today counts as overdue until it is done.
 */
@Component
public final class CurrentFigures {

    /** More periods than people look at in one day; beyond it, all are forgotten. */
    private static final int MOST_PERIODS = 64;

    private final LiveFigures figures;
    private final Catalogue catalogue;
    private final Clock clock;
    private final LiveProperties properties;
    private final AtomicLong changes = new AtomicLong();
    private final Map<PeriodKey, Computation> computations = new ConcurrentHashMap<>();

    CurrentFigures(LiveFigures figures, Catalogue catalogue, Clock clock, LiveProperties properties) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * The figures of a period, not older than the shortest pause between two computations.
     *
     * @throws UnusablePeriodException when there is no such period, or it has not begun
     */
    public ReportFigures of(PeriodKey period) {
        return computation(period).get(properties.pause());
    }

    /** The figures of a period with every change that was announced before. */
    ReportFigures latest(PeriodKey period) {
        return computation(period).get(Duration.ZERO);
    }

    /** Makes what was computed so far outdated. */
    void outdate() {
        changes.incrementAndGet();
    }

    /** Today, in the business zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), catalogue.rules().zone());
    }

    private Computation computation(PeriodKey period) {
        if (computations.size() >= MOST_PERIODS && !computations.containsKey(period)) {
            computations.clear();
        }
        return computations.computeIfAbsent(period, Computation::new);
    }

    private @Nullable LocalDate asOf(PeriodKey key) {
        var period = ReportWindow.of(key.calendar(), key.code(), null).period();
        var today = today();
        if (today.isBefore(period.start())) {
            throw new UnusablePeriodException(new IllegalArgumentException(
                    "expected a period that has begun, found " + period.code() + " which begins on " + period.start()));
        }
        return period.contains(today) ? today.plusDays(1) : null;
    }

    /** What was computed last of one period; its lock makes those who come meanwhile wait for the one result. */
    private final class Computation {

        private final PeriodKey period;
        private @Nullable ReportFigures last;
        private @Nullable LocalDate lastAsOf;
        private long lastChanges;
        private long computedAt;

        Computation(PeriodKey period) {
            this.period = period;
        }

        synchronized ReportFigures get(Duration tolerated) {
            var asOf = asOf(period);
            var known = last;
            if (known != null && Objects.equals(asOf, lastAsOf) && fresh(tolerated)) {
                return known;
            }
            // read before the figures are: a change that comes meanwhile is then never taken for included
            var changesBefore = changes.get();
            var computed = figures.of(period.calendar(), period.code(), asOf);
            last = computed;
            lastAsOf = asOf;
            lastChanges = changesBefore;
            computedAt = System.nanoTime();
            return computed;
        }

        private boolean fresh(Duration tolerated) {
            var age = System.nanoTime() - computedAt;
            return age < tolerated.toNanos()
                    || (lastChanges == changes.get()
                            && age < properties.refresh().toNanos());
        }
    }
}
