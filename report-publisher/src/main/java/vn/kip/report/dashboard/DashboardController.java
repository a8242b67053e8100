package vn.kip.report.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Figure;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.ReportWindow;
import vn.kip.report.live.CurrentFigures;
import vn.kip.report.live.EventStreams;
import vn.kip.report.live.LiveProperties;
import vn.kip.report.live.PeriodKey;
import vn.kip.report.wording.Language;

/** The dashboard, and the stream that moves it. */
@Controller
class DashboardController {

    private final Dashboards dashboards;
    private final OpeningPeriod opening;
    private final CurrentFigures current;
    private final EventStreams streams;
    private final Catalogue catalogue;
    private final LiveProperties properties;

    DashboardController(
            Dashboards dashboards,
            OpeningPeriod opening,
            CurrentFigures current,
            EventStreams streams,
            Catalogue catalogue,
            LiveProperties properties) {
        this.dashboards = dashboards;
        this.opening = opening;
        this.current = current;
        this.streams = streams;
        this.catalogue = catalogue;
        this.properties = properties;
    }

    @GetMapping("/")
    String page(
            @RequestParam @Nullable String calendar,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String objective,
            @RequestParam @Nullable String lang,
            HttpServletRequest request,
            Model model) {
        var key = new PeriodKey(
                ReportWindow.calendar(calendar, catalogue.periods()), period == null ? opening.code() : period);
        var figures = current.of(key);
        var view = new View(key, language(lang, request), chosen(objective, figures));
        model.addAttribute("page", dashboards.page(view, figures));
        model.addAttribute("choices", opening.choices(key));
        model.addAttribute("beat", properties.heartbeat().toMillis());
        return "dashboard";
    }

    /** Who asks for the report and names no period means the one that the dashboard opens with. */
    @GetMapping(path = "/report", params = "!period")
    String report() {
        return "redirect:/report?period=" + opening.code();
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            @RequestParam String calendar,
            @RequestParam String period,
            @RequestParam String objective,
            @RequestParam @Nullable String lang) {
        var key = new PeriodKey(ReportWindow.calendar(calendar, catalogue.periods()), period);
        var figures = current.of(key);
        var view = new View(key, Language.choose(lang, List.of()), chosen(objective, figures));
        var stream = streams.open(browser -> dashboards.open(view, browser), Parts::with, parts -> SseEmitter.event()
                .name("parts")
                .data(parts.html(), MediaType.APPLICATION_JSON));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // a proxy in between must pass each event on as it comes
                .header("X-Accel-Buffering", "no")
                .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_EVENT_STREAM_VALUE)
                .body(stream);
    }

    private static Language language(@Nullable String asked, HttpServletRequest request) {
        // without the header the container would name the locale of the server
        var preferred = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.<Locale>of()
                : Collections.list(request.getLocales());
        return Language.choose(asked, preferred);
    }

    /** The objective that was asked for, else the first that is missed, else the first. */
    private static String chosen(@Nullable String asked, ReportFigures figures) {
        var results = figures.results();
        return results.stream()
                .filter(result -> result.indicator().id().equals(asked))
                .findFirst()
                .or(() -> results.stream()
                        .filter(result -> result.official().state() == Figure.State.VALUE)
                        .filter(result -> !result.official().met().orElse(true))
                        .findFirst())
                .orElse(results.get(0))
                .indicator()
                .id();
    }
}
