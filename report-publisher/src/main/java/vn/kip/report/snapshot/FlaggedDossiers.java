package vn.kip.report.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.Review;
import vn.kip.report.json.Json;

/**
 * {@code doubtful-patterns.json}: which dossiers show each doubtful pattern, by their ids.
 *
 * <p>Of each pattern at most so many are listed as {@code review.listed} says; {@code dossiers} counts all of them.
 */
@Component
final class FlaggedDossiers implements ReportDocument {

    private static final String SCHEMA = "kip/doubtful-patterns/1";

    @Override
    public String fileName() {
        return "doubtful-patterns.json";
    }

    @Override
    public byte[] render(ReportFigures figures, Snapshot snapshot) {
        var names = new PartNames(figures.catalogue());
        var document = new Fields()
                .and("schema", SCHEMA)
                .and("unit", snapshot.report().unit())
                .and("calendar", snapshot.report().calendar())
                .and("period", snapshot.report().period())
                .and("snapshot", snapshot.contentHash())
                .and(
                        "patterns",
                        figures.review().map(Review::findings).orElse(List.of()).stream()
                                .map(finding -> finding(finding, figures, names))
                                .toList());
        return Json.pretty(document.map()).getBytes(StandardCharsets.UTF_8);
    }

    private static Object finding(Review.Finding finding, ReportFigures figures, PartNames names) {
        var pattern = finding.pattern();
        return new Fields()
                .and("pattern", pattern.id())
                .and("name", SnapshotContent.text(pattern.title()))
                .and(
                        "meaning",
                        SnapshotContent.text(pattern.meaning(figures.catalogue().review())))
                .and("dossiers", finding.dossiers())
                .and("listed", finding.listed().size())
                .and(
                        "list",
                        finding.listed().stream()
                                .map(dossier -> flagged(dossier, names))
                                .toList())
                .map();
    }

    private static Object flagged(Review.Flagged dossier, PartNames names) {
        return new Fields()
                .and("agency", dossier.agency())
                .and("agencyName", names.of(Breakdown.AGENCY, dossier.agency()).vi())
                .and("authority", dossier.authority())
                .and("id", dossier.id())
                .map();
    }
}
