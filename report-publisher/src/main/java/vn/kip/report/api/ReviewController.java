package vn.kip.report.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.domain.doubt.DoubtfulPattern;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.figures.ReportWindow;
import vn.kip.report.figures.Review;
import vn.kip.report.live.CurrentFigures;
import vn.kip.report.live.PeriodKey;
import vn.kip.report.review.Reviewer;

/** What the records of a period say beside its official figures, and which dossiers show a doubtful pattern. */
@RestController
@RequestMapping("/api/periods/{calendar}/{code}/review")
class ReviewController {

    private final CurrentFigures current;
    private final LiveFigures figures;
    private final Reviewer reviewer;
    private final Catalogue catalogue;

    /**
     * The dossiers that show a pattern.
     *
     * @param dossiers how many there are, of all agencies
     * @param listed how many of them are known by name here; {@code dossiers} is more when the list is cut
     * @param list of one agency where one was asked for
     */
    record Flagged(String pattern, long dossiers, int listed, List<Review.Flagged> list) {}

    ReviewController(CurrentFigures current, LiveFigures figures, Reviewer reviewer, Catalogue catalogue) {
        this.current = current;
        this.figures = figures;
        this.reviewer = reviewer;
        this.catalogue = catalogue;
    }

    /** As it is now, or was some seconds ago; with {@code asOf} as it was known of the days before it. */
    @GetMapping
    ResponseEntity<ReviewFigures> review(
            @PathVariable String calendar, @PathVariable String code, @RequestParam @Nullable LocalDate asOf) {
        var known = asOf == null
                ? current.of(new PeriodKey(calendar(calendar), code))
                : figures.of(calendar(calendar), code, asOf);
        var review = reviewer.now(known.window());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(ReviewFigures.of(known.with(review), review));
    }

    /** The dossiers that show a pattern, for example {@code reopened}. */
    @GetMapping("/{pattern}")
    ResponseEntity<Flagged> flagged(
            @PathVariable String calendar,
            @PathVariable String code,
            @PathVariable String pattern,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable String agency) {
        var wanted = pattern(pattern);
        var window = asOf == null
                ? current.of(new PeriodKey(calendar(calendar), code)).window()
                : ReportWindow.of(calendar(calendar), code, asOf);
        var finding = reviewer.now(window).findings().stream()
                .filter(found -> found.pattern() == wanted)
                .findFirst()
                .orElseThrow();
        var list = finding.listed().stream()
                .filter(dossier -> agency == null || agency.equals(dossier.agency()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Flagged(
                        wanted.id(), finding.dossiers(), finding.listed().size(), list));
    }

    private PeriodCalendar calendar(String id) {
        return ReportWindow.calendar(id, catalogue.periods());
    }

    private static DoubtfulPattern pattern(String id) {
        return Arrays.stream(DoubtfulPattern.values())
                .filter(pattern -> pattern.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnusableParameterException("expected one of the patterns "
                        + Arrays.stream(DoubtfulPattern.values())
                                .map(DoubtfulPattern::id)
                                .toList() + ", found '" + id + "'"));
    }
}
