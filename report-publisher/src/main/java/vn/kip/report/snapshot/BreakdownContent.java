package vn.kip.report.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.report.figures.PartNames;

/** The parts of an indicator in {@code snapshot.json}. */
record BreakdownContent(PartNames names) {

    /** In the order of the configuration; that by agency is by the units as they were on receipt. */
    Map<String, Object> breakdowns(IndicatorResult result) {
        var breakdowns = new LinkedHashMap<String, Object>();
        for (var by : result.indicator().breakdowns()) {
            breakdowns.put(by.id(), parts(by, result.breakdowns().getOrDefault(by, List.of())));
        }
        return breakdowns;
    }

    /** The breakdown by agency in other views of the organisation and by levels; empty where it is not known. */
    List<Map<String, Object>> rollUps(IndicatorResult result) {
        return result.rollUps().stream().map(this::rollUp).toList();
    }

    private Map<String, Object> rollUp(IndicatorResult.RollUp rollUp) {
        var grouping = rollUp.grouping();
        return new Fields()
                .and("view", grouping.view().kind().name())
                .and("day", grouping.view().day().toString())
                .and("level", grouping.byLevel() ? grouping.level() : null)
                .and("parts", parts(Breakdown.AGENCY, rollUp.parts()))
                .map();
    }

    private List<Map<String, Object>> parts(Breakdown by, List<IndicatorResult.Part> parts) {
        return parts.stream().map(part -> part(by, part)).toList();
    }

    private Map<String, Object> part(Breakdown by, IndicatorResult.Part part) {
        var fields = new Fields()
                .and("key", part.key())
                .and("name", SnapshotContent.text(names.of(by, part.key())))
                .and("numerator", part.fraction().numerator())
                .and("denominator", part.fraction().denominator());
        return by == Breakdown.AGENCY && names.isUnlisted(part.key())
                ? fields.and("unlisted", true).map()
                : fields.map();
    }
}
