package vn.kip.report.snapshot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.doubt.Lateness;
import vn.kip.domain.index766.Component;
import vn.kip.domain.index766.GroupReading;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Fraction;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.Review;

/** What stands in {@code snapshot.json} beside the official figures: counts only, for dossiers are named elsewhere. */
final class ReviewContent {

    private ReviewContent() {}

    /** Late in fact and late in the system, in total and by agency. */
    static Map<String, @Nullable Object> lateness(Review review, PartNames names) {
        return counts(new Fields(), review.lateness())
                .and(
                        "agencies",
                        review.latenessByAgency().entrySet().stream()
                                .map(agency -> counts(agency(agency.getKey(), names), agency.getValue())
                                        .map())
                                .toList())
                .map();
    }

    private static Fields counts(Fields fields, Lateness lateness) {
        return fields.and("inFact", lateness.inFact())
                .and("resolvedLate", lateness.resolvedLate())
                .and("overdue", lateness.overdue())
                .and("receiptEnteredLate", lateness.receiptEnteredLate())
                .and("inSystemOnly", lateness.inSystemOnly())
                .and("endEnteredLate", lateness.endEnteredLate())
                .and("recordingUnknown", lateness.unknown());
    }

    /** How many dossiers show each pattern, in total and by agency. */
    static List<Map<String, @Nullable Object>> patterns(Review review, PartNames names) {
        return review.findings().stream()
                .map(finding -> new Fields()
                        .and("pattern", finding.pattern().id())
                        .and("name", SnapshotContent.text(finding.pattern().title()))
                        .and("dossiers", finding.dossiers())
                        .and(
                                "agencies",
                                finding.byAgency().entrySet().stream()
                                        .map(agency -> agency(agency.getKey(), names)
                                                .and("dossiers", agency.getValue())
                                                .map())
                                        .toList())
                        .map())
                .toList();
    }

    private static Fields agency(String code, PartNames names) {
        return new Fields().and("key", code).and("name", SnapshotContent.text(names.of(Breakdown.AGENCY, code)));
    }

    /** The groups of the index of Decision 766/QĐ-TTg: what the records give, and what is missing with the reason. */
    static List<Map<String, @Nullable Object>> index766(List<GroupReading> groups) {
        return groups.stream()
                .map(reading -> new Fields()
                        .and("group", reading.group().name())
                        .and("name", SnapshotContent.text(reading.group().title()))
                        .and("greatestScore", reading.group().greatestScore())
                        .and(
                                "components",
                                reading.computed().stream()
                                        .map(ReviewContent::component)
                                        .toList())
                        .and(
                                "missing",
                                reading.missing().stream()
                                        .map(ReviewContent::missing)
                                        .toList())
                        .map())
                .toList();
    }

    private static Map<String, @Nullable Object> component(GroupReading.Computed computed) {
        return new Fields()
                .and("component", computed.component().name())
                .and("name", SnapshotContent.text(computed.component().title()))
                .and("numerator", computed.fraction().numerator())
                .and("denominator", computed.fraction().denominator())
                .and(
                        "numeratorAtLeast",
                        computed.atLeast().<Object>map(Fraction::numerator).orElse(null))
                .map();
    }

    private static Map<String, @Nullable Object> missing(Component component) {
        return new Fields()
                .and("component", component.name())
                .and("name", SnapshotContent.text(component.title()))
                .and(
                        "reason",
                        component
                                .reasonMissing()
                                .<Object>map(SnapshotContent::text)
                                .orElse(null))
                .map();
    }
}
