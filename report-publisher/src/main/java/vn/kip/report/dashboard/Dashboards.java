package vn.kip.report.dashboard;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.live.FiguresFeed;
import vn.kip.report.live.FiguresFeed.Watch;

/**
 * All views that are open in some browser. A view is rendered once for all who look at it, and each of them is sent only
 * the parts that have changed.
 */
@Component
class Dashboards {

    private final FiguresFeed feed;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final DashboardProperties properties;
    private final ReportNotices notices;
    private final Map<View, OpenView> open = new ConcurrentHashMap<>();

    Dashboards(
            FiguresFeed feed,
            ITemplateEngine templates,
            Clock clock,
            DashboardProperties properties,
            ReportNotices notices) {
        this.feed = feed;
        this.templates = templates;
        this.clock = clock;
        this.properties = properties;
        this.notices = notices;
    }

    DashboardPage page(View view, ReportFigures figures) {
        return DashboardPage.of(view, figures, clock.instant(), properties.staleAfter(), notices.of(view, figures));
    }

    /** Sends a view to a browser: all parts at first, then those that change. */
    Watch open(View view, Consumer<Parts> browser) {
        open.compute(view, (key, known) -> {
            var opened = known == null ? new OpenView(view) : known;
            opened.add(browser);
            return opened;
        });
        return () -> open.computeIfPresent(view, (key, known) -> known.remove(browser) ? known : null);
    }

    /** How many different views are open. */
    int views() {
        return open.size();
    }

    /** One view with the browsers that show it. */
    private final class OpenView implements FiguresFeed.Watcher {

        private final View view;
        private final Set<Consumer<Parts>> browsers = new CopyOnWriteArraySet<>();
        private final Watch watch;
        private @Nullable ReportFigures shown;
        private Parts parts = Parts.NONE;

        OpenView(View view) {
            this.view = view;
            this.watch = feed.watch(view.period(), this);
        }

        synchronized void add(Consumer<Parts> browser) {
            browsers.add(browser);
            if (!parts.isEmpty()) {
                browser.accept(parts);
            }
        }

        /** Whether any browser is left. */
        synchronized boolean remove(Consumer<Parts> browser) {
            browsers.remove(browser);
            if (browsers.isEmpty()) {
                watch.close();
            }
            return !browsers.isEmpty();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the very figures shown last; comparing their contents costs more
        public synchronized void figures(ReportFigures figures) {
            if (figures != shown) {
                shown = figures;
                send(Parts.of(page(view, figures), templates));
            }
        }

        @Override
        public synchronized void unavailable() {
            shown = null;
            send(parts.with(Parts.notice(view, Notice.UNAVAILABLE, templates)));
        }

        private void send(Parts now) {
            var changed = now.changedSince(parts);
            parts = now;
            if (!changed.isEmpty()) {
                browsers.forEach(browser -> browser.accept(changed));
            }
        }
    }
}
