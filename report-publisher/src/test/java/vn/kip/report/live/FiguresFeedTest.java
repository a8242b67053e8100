package vn.kip.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.FiguresChanged;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.UnusablePeriodException;
import vn.kip.report.wording.SampleFigures;

class FiguresFeedTest {

    private static final PeriodKey HALF_YEAR = new PeriodKey(PeriodCalendar.DECREE_09_2019, "2023-H1");
    private static final FiguresChanged CHANGE = new FiguresChanged(Set.of(RecordKind.SURVEY));
    private static final LiveProperties PROPERTIES =
            new LiveProperties(Duration.ofMillis(200), Duration.ofMinutes(1), Duration.ofSeconds(5), 10);

    private final CountedFigures source = new CountedFigures();
    private CurrentFigures current = current("2023-06-20T03:00:00Z");
    private final FiguresFeed feed = new FiguresFeed(current, PROPERTIES);

    @AfterEach
    void stop() {
        feed.destroy();
    }

    @Test
    void givesAWatcherTheFiguresAtOnceAndAgainAfterAChange() {
        var seen = new Seen();
        feed.watch(HALF_YEAR, seen);
        await().untilAsserted(() -> assertThat(seen.satisfied).containsExactly(59L));

        source.satisfied = 58;
        feed.changed(CHANGE);

        await().untilAsserted(() -> assertThat(seen.satisfied).containsExactly(59L, 58L));
    }

    @Test
    void computesOnceForAllWatchersHoweverFastChangesCome() {
        var seen = List.of(new Seen(), new Seen(), new Seen());
        seen.forEach(watcher -> feed.watch(HALF_YEAR, watcher));
        await().untilAsserted(() -> assertThat(seen).allMatch(watcher -> watcher.satisfied.size() == 1));
        var before = source.computations.get();

        var begin = System.nanoTime();
        for (int satisfied = 0; satisfied <= 50; satisfied++) {
            source.satisfied = satisfied;
            feed.changed(CHANGE);
        }

        await().untilAsserted(() ->
                assertThat(seen).allMatch(watcher -> watcher.satisfied.get(watcher.satisfied.size() - 1) == 50));
        var pauses = (System.nanoTime() - begin) / PROPERTIES.pause().toNanos();
        assertThat(source.computations.get() - before).isLessThanOrEqualTo((int) pauses + 2);
    }

    @Test
    void tellsWatchersWhenFiguresCannotBeHadAndGoesOnAfterwards() {
        var seen = new Seen();
        source.broken = true;
        feed.watch(HALF_YEAR, seen);
        await().untilAsserted(() -> assertThat(seen.unavailable.get()).isEqualTo(1));

        source.broken = false;
        feed.changed(CHANGE);

        await().untilAsserted(() -> assertThat(seen.satisfied).containsExactly(59L));
    }

    @Test
    void leavesThoseWhoStoppedWatchingAlone() {
        var gone = new Seen();
        var seen = new Seen();
        var watch = feed.watch(HALF_YEAR, gone);
        feed.watch(HALF_YEAR, seen);
        await().untilAsserted(() -> assertThat(seen.satisfied).hasSize(1));

        watch.close();
        feed.changed(CHANGE);

        await().untilAsserted(() -> assertThat(seen.satisfied).hasSize(2));
        assertThat(gone.satisfied).hasSize(1);
    }

    @Test
    void showsAPeriodThatIsNotOverUpToTheEndOfToday() {
        current = current("2023-06-10T17:00:00Z");

        current.of(HALF_YEAR);

        // 17:00 UTC is midnight of the 11th in Vietnam
        assertThat(source.lastAsOf).isEqualTo(LocalDate.of(2023, 6, 12));
    }

    @Test
    void showsAPeriodThatIsOverAsAWhole() {
        current.of(HALF_YEAR);

        assertThat(source.lastAsOf).isNull();
    }

    @Test
    void refusesAPeriodThatHasNotBegun() {
        assertThatThrownBy(() -> current.of(new PeriodKey(PeriodCalendar.DECREE_09_2019, "2024-H1")))
                .isInstanceOf(UnusablePeriodException.class)
                .hasMessage("expected a period that has begun, found 2024-H1 which begins on 2023-12-15");
    }

    private CurrentFigures current(String now) {
        return new CurrentFigures(
                source,
                SampleFigures.firstHalfOf2023().build().catalogue(),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                PROPERTIES);
    }

    private static final class CountedFigures implements LiveFigures {

        private final AtomicInteger computations = new AtomicInteger();
        private volatile long satisfied = 59;
        private volatile boolean broken;
        private volatile @Nullable LocalDate lastAsOf;

        @Override
        public ReportFigures of(PeriodCalendar calendar, String code, @Nullable LocalDate asOf) {
            computations.incrementAndGet();
            lastAsOf = asOf;
            if (broken) {
                throw new IllegalStateException("no database");
            }
            return SampleFigures.firstHalfOf2023().satisfied(satisfied).build();
        }
    }

    private static final class Seen implements FiguresFeed.Watcher {

        private final List<Long> satisfied = new CopyOnWriteArrayList<>();
        private final AtomicInteger unavailable = new AtomicInteger();

        @Override
        public void figures(ReportFigures figures) {
            satisfied.add(figures.results().get(2).official().fraction().numerator());
        }

        @Override
        public void unavailable() {
            unavailable.incrementAndGet();
        }
    }
}
