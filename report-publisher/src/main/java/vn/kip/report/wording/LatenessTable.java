package vn.kip.report.wording;

import java.util.List;
import java.util.stream.Stream;
import vn.kip.domain.doubt.Lateness;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.figures.Review;

/**
 * Late in fact and late in the system, by agency.
 *
 * @param total in the columns of the lines
 */
public record LatenessTable(List<Line> lines, List<LocalizedText> total) {

    /**
     * One agency.
     *
     * @param counts resolved late, overdue, both, entered late of these; late in the system only, entered late of these;
     *     not known
     */
    public record Line(LocalizedText name, List<LocalizedText> counts) {}

    public LatenessTable {
        lines = List.copyOf(lines);
        total = List.copyOf(total);
    }

    /** Of the agencies with any of it. */
    public static LatenessTable of(Review review, Names names) {
        return new LatenessTable(
                review.latenessByAgency().entrySet().stream()
                        .map(agency -> new Line(names.of(Breakdown.AGENCY, agency.getKey()), counts(agency.getValue())))
                        .toList(),
                counts(review.lateness()));
    }

    private static List<LocalizedText> counts(Lateness lateness) {
        return Stream.of(
                        lateness.resolvedLate(),
                        lateness.overdue(),
                        lateness.inFact(),
                        lateness.receiptEnteredLate(),
                        lateness.inSystemOnly(),
                        lateness.endEnteredLate(),
                        lateness.unknown())
                .map(Share::number)
                .toList();
    }
}
