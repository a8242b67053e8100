package vn.kip.report.wording;

import java.util.List;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.review.ReviewRules;
import vn.kip.report.figures.Review;

/**
 * Doubtful patterns by agency: only those that were found, and only agencies at which any was.
 *
 * @param patterns the columns, with what each of them means
 * @param notFound the patterns that no dossier shows, in words; empty when there are none
 */
public record PatternTable(
        List<Definition> patterns, List<Line> lines, List<LocalizedText> total, List<Definition> notFound) {

    /**
     * One agency.
     *
     * @param counts in the order of the columns; a dash for none
     */
    public record Line(LocalizedText name, List<LocalizedText> counts) {}

    private static final LocalizedText DASH = new LocalizedText("–", "–");

    public PatternTable {
        patterns = List.copyOf(patterns);
        lines = List.copyOf(lines);
        total = List.copyOf(total);
        notFound = List.copyOf(notFound);
    }

    /** By the thresholds that the review went by. */
    public static PatternTable of(Review review, ReviewRules rules, Names names) {
        var found = review.found();
        return new PatternTable(
                found.stream().map(finding -> definition(finding, rules)).toList(),
                review.agencies().stream()
                        .map(agency -> new Line(
                                names.of(Breakdown.AGENCY, agency),
                                found.stream()
                                        .map(finding -> count(finding, agency))
                                        .toList()))
                        .toList(),
                found.stream().map(finding -> Share.number(finding.dossiers())).toList(),
                review.findings().stream()
                        .filter(finding -> finding.dossiers() == 0)
                        .map(finding -> definition(finding, rules))
                        .toList());
    }

    private static LocalizedText count(Review.Finding finding, String agency) {
        var count = finding.byAgency().getOrDefault(agency, 0L);
        return count == 0 ? DASH : Share.number(count);
    }

    private static Definition definition(Review.Finding finding, ReviewRules rules) {
        var meaning = finding.pattern().meaning(rules);
        return new Definition(finding.pattern().title(), new LocalizedText(meaning.vi() + ".", meaning.en() + "."));
    }
}
