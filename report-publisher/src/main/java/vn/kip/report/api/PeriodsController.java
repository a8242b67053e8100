package vn.kip.report.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.live.CurrentFigures;
import vn.kip.report.live.EventStreams;
import vn.kip.report.live.FiguresFeed;
import vn.kip.report.live.PeriodKey;

/** The figures of a period: now, as of a day, or as they change. */
@RestController
@RequestMapping("/api/periods/{calendar}/{code}")
class PeriodsController {

    private final CurrentFigures current;
    private final LiveFigures figures;
    private final FiguresFeed feed;
    private final EventStreams streams;
    private final Catalogue catalogue;

    PeriodsController(
            CurrentFigures current, LiveFigures figures, FiguresFeed feed, EventStreams streams, Catalogue catalogue) {
        this.current = current;
        this.figures = figures;
        this.feed = feed;
        this.streams = streams;
        this.catalogue = catalogue;
    }

    /** As they are now; with {@code asOf} as they were known of the days before it. */
    @GetMapping
    ResponseEntity<PeriodFigures> figures(
            @PathVariable String calendar, @PathVariable String code, @RequestParam @Nullable LocalDate asOf) {
        var known = asOf == null
                ? current.of(new PeriodKey(calendar(calendar), code))
                : figures.of(calendar(calendar), code, asOf);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(PeriodFigures.of(known));
    }

    /** An event {@code figures} at once and after each change, at most some times a second. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@PathVariable String calendar, @PathVariable String code) {
        var period = new PeriodKey(calendar(calendar), code);
        // an unusable period is refused here and not in the stream
        current.of(period);
        var stream = streams.<ReportFigures>open(
                listener -> feed.watch(period, new FiguresFeed.Watcher() {
                    @Override
                    public void figures(ReportFigures changed) {
                        listener.accept(changed);
                    }

                    @Override
                    public void unavailable() {
                        // the next figures follow by themselves, and heartbeats go on
                    }
                }),
                (earlier, later) -> later,
                changed ->
                        SseEmitter.event().name("figures").data(PeriodFigures.of(changed), MediaType.APPLICATION_JSON));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }

    private PeriodCalendar calendar(String id) {
        return NamedPeriods.calendar(id, catalogue);
    }
}
