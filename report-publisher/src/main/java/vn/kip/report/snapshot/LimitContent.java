package vn.kip.report.snapshot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.dossier.DueDifferences;
import vn.kip.domain.dossier.DueKind;
import vn.kip.domain.dossier.DueTally;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.ReportFigures;

/** The part of a snapshot about the time limits of procedures: what they gave, and how sources differ from them. */
final class LimitContent {

    private LimitContent() {}

    static Map<String, @Nullable Object> of(ReportFigures figures) {
        var given = figures.limits().given();
        return new Fields()
                .and("undated", figures.catalogue().rules().dossiers().undated().name())
                .and("received", given.received())
                .and("resolved", given.resolved())
                .and(
                        "sources",
                        figures.limits()
                                .differences()
                                .<Object>map(differences -> differences(differences, figures))
                                .orElse(null))
                .map();
    }

    private static Map<String, @Nullable Object> differences(DueDifferences differences, ReportFigures figures) {
        var names = new PartNames(figures.catalogue());
        var total = differences.total();
        var reasons = new LinkedHashMap<String, Object>();
        differences.notComparable().forEach((reason, count) -> reasons.put(reason.name(), count));
        return new Fields()
                .and("compared", counts(total))
                .and("notComparable", reasons)
                .and("differences", total.differences())
                .and("listed", differences.listed().size())
                .and(
                        "byAgency",
                        differences.byAgency().entrySet().stream()
                                .map(entry -> {
                                    var name = names.of(Breakdown.AGENCY, entry.getKey());
                                    return new Fields()
                                            .and("key", entry.getKey())
                                            .and(
                                                    "name",
                                                    new Fields()
                                                            .and("vi", name.vi())
                                                            .and("en", name.en())
                                                            .map())
                                            .and("compared", counts(entry.getValue()))
                                            .map();
                                })
                                .toList())
                .map();
    }

    /** Every kind, also those without any dossier. */
    private static Map<String, Object> counts(DueTally tally) {
        var counts = new LinkedHashMap<String, Object>();
        Arrays.stream(DueKind.values()).forEach(kind -> counts.put(kind.name(), tally.of(kind)));
        return counts;
    }
}
