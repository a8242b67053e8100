package vn.kip.report.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.doubt.Lateness;
import vn.kip.domain.index766.Component;
import vn.kip.domain.index766.GroupReading;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.Review;

/**
 * A review as programs read it.
 *
 * @param asOf the moment before which things count
 * @param lateness late in fact and late in the system, over all agencies
 */
record ReviewFigures(
        OffsetDateTime asOf,
        Late lateness,
        List<AgencyLateness> latenessByAgency,
        List<Pattern> doubtfulPatterns,
        List<Group> index766) {

    /** Numbers of dossiers; see {@link Lateness}. */
    record Late(
            long inFact,
            long resolvedLate,
            long overdue,
            long receiptEnteredLate,
            long inSystemOnly,
            long endEnteredLate,
            long recordingUnknown) {

        private static Late of(Lateness lateness) {
            return new Late(
                    lateness.inFact(),
                    lateness.resolvedLate(),
                    lateness.overdue(),
                    lateness.receiptEnteredLate(),
                    lateness.inSystemOnly(),
                    lateness.endEnteredLate(),
                    lateness.unknown());
        }
    }

    /** The same of one agency. */
    record AgencyLateness(
            String key, LocalizedText name, @JsonUnwrapped Late lateness) {}

    /** How many dossiers show a pattern. */
    record Pattern(String pattern, LocalizedText name, LocalizedText meaning, long dossiers, List<Agency> agencies) {}

    /** How many of them one agency resolves. */
    record Agency(String key, LocalizedText name, long dossiers) {}

    /** A group of the index of Decision 766/QĐ-TTg. */
    record Group(String group, LocalizedText name, int greatestScore, List<Share> components, List<Missing> missing) {}

    /**
     * A component of a group.
     *
     * @param numeratorAtLeast null where the share is known
     */
    record Share(
            String component,
            LocalizedText name,
            long numerator,
            long denominator,
            @Nullable Long numeratorAtLeast) {}

    /** A component that the records do not give. */
    record Missing(
            String component, LocalizedText name, @Nullable LocalizedText reason) {}

    static ReviewFigures of(ReportFigures figures, Review review) {
        var names = new PartNames(figures.catalogue());
        return new ReviewFigures(
                figures.window()
                        .until()
                        .atStartOfDay(figures.catalogue().rules().zone())
                        .toOffsetDateTime(),
                Late.of(review.lateness()),
                review.latenessByAgency().entrySet().stream()
                        .map(agency -> new AgencyLateness(
                                agency.getKey(),
                                names.of(Breakdown.AGENCY, agency.getKey()),
                                Late.of(agency.getValue())))
                        .toList(),
                review.findings().stream()
                        .map(finding -> pattern(finding, figures, names))
                        .toList(),
                figures.index766().stream().map(ReviewFigures::group).toList());
    }

    private static Pattern pattern(Review.Finding finding, ReportFigures figures, PartNames names) {
        var pattern = finding.pattern();
        return new Pattern(
                pattern.id(),
                pattern.title(),
                pattern.meaning(figures.catalogue().review()),
                finding.dossiers(),
                finding.byAgency().entrySet().stream()
                        .map(agency -> new Agency(
                                agency.getKey(), names.of(Breakdown.AGENCY, agency.getKey()), agency.getValue()))
                        .toList());
    }

    private static Group group(GroupReading reading) {
        return new Group(
                reading.group().name(),
                reading.group().title(),
                reading.group().greatestScore(),
                reading.computed().stream().map(ReviewFigures::share).toList(),
                reading.missing().stream().map(ReviewFigures::missing).toList());
    }

    private static Share share(GroupReading.Computed computed) {
        return new Share(
                computed.component().name(),
                computed.component().title(),
                computed.fraction().numerator(),
                computed.fraction().denominator(),
                computed.atLeast().map(Fraction::numerator).orElse(null));
    }

    private static Missing missing(Component component) {
        return new Missing(
                component.name(), component.title(), component.reasonMissing().orElse(null));
    }
}
