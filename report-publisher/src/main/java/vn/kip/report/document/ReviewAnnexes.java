package vn.kip.report.document;

import java.util.Optional;
import java.util.stream.Stream;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.wording.IndexTable;
import vn.kip.report.wording.LatenessTable;
import vn.kip.report.wording.Names;
import vn.kip.report.wording.PatternTable;

/**
 * The annexes that show what the records say beside the official figures.
 *
 * @param lateness late in fact and late in the system; empty for figures that nobody has reviewed, as {@code patterns}
 * @param index the index of Decision 766/QĐ-TTg, empty for figures without it
 */
record ReviewAnnexes(Optional<LatenessTable> lateness, Optional<PatternTable> patterns, Optional<IndexTable> index) {

    static ReviewAnnexes of(ReportFigures figures) {
        var catalogue = figures.catalogue();
        var names = new Names(catalogue);
        return new ReviewAnnexes(
                figures.review().map(review -> LatenessTable.of(review, names)),
                figures.review().map(review -> PatternTable.of(review, catalogue.review(), names)),
                Optional.of(figures.index766())
                        .filter(groups -> !groups.isEmpty())
                        .map(groups -> IndexTable.of(groups, catalogue.printing())));
    }

    /** Of those that there are, in their order. */
    Stream<String> names() {
        return Stream.of(
                        lateness.map(table -> "lateness"),
                        patterns.map(table -> "patterns"),
                        index.map(table -> "index766"))
                .flatMap(Optional::stream);
    }
}
