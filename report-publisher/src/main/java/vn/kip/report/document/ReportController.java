package vn.kip.report.document;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.report.figures.ReportWindow;
import vn.kip.report.live.CurrentFigures;
import vn.kip.report.live.PeriodKey;

/** The report on a period as it would be now: a draft, for only a publication freezes figures. */
@Controller
public class ReportController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final HtmlReport report;
    private final CurrentFigures current;
    private final Catalogue catalogue;

    ReportController(HtmlReport report, CurrentFigures current, Catalogue catalogue) {
        this.report = report;
        this.current = current;
        this.catalogue = catalogue;
    }

    @GetMapping(path = "/report", params = "period")
    ResponseEntity<String> report(@RequestParam @Nullable String calendar, @RequestParam String period) {
        var key = new PeriodKey(ReportWindow.calendar(calendar, catalogue.periods()), period);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(report.draft(current.of(key)));
    }
}
