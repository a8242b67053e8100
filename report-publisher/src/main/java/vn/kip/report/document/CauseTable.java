package vn.kip.report.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.LocalizedText;

/**
 * Why a report says something else than the approved one that it replaces, as its snapshot lists it.
 *
 * @param others causes that are no records: rules, the as-of day, remedial actions; in a sentence each
 * @param figures by how much the records have moved each figure of each agency, together
 * @param records at most {@link #MOST_SHOWN}
 * @param notShown how many more there are in the snapshot
 */
record CauseTable(List<LocalizedText> others, List<FigureLine> figures, List<RecordLine> records, int notShown) {

    static final int MOST_SHOWN = 200;

    CauseTable {
        others = List.copyOf(others);
        figures = List.copyOf(figures);
        records = List.copyOf(records);
    }

    /**
     * A figure that was moved.
     *
     * @param agency empty where it is not broken down by agency
     * @param records how many records have moved it
     */
    record FigureLine(String objective, LocalizedText agency, String numerator, String denominator, int records) {}

    /** A record that is known otherwise, what of it, and which figures that has moved. */
    record RecordLine(
            LocalizedText kind,
            String authority,
            String id,
            LocalizedText change,
            List<FieldLine> fields,
            List<LocalizedText> moves) {}

    /** One field before and after; a dash for nothing. */
    record FieldLine(String field, String before, String after) {}

    /** Of a snapshot; empty when it replaces no approved one. */
    static Optional<CauseTable> of(Map<String, Object> snapshot, Catalogue catalogue) {
        return snapshot.get("restates") == null
                ? Optional.empty()
                : Optional.of(new CauseReader(catalogue).table(snapshot.get("cause")));
    }
}
