package vn.kip.report.recount;

import java.util.Comparator;
import vn.kip.domain.record.RecordKind;

/**
 * One number of one group of records.
 *
 * @param figure for example {@code c10 INSTANT_CURRENT}, column 10 of form II.06a by that timing rule
 * @param sector as in a cell: the category of a petition, the level of a posting
 */
public record GroupFigure(RecordKind kind, String figure, String agency, String sector, String channel)
        implements Comparable<GroupFigure> {

    private static final Comparator<GroupFigure> ORDER = Comparator.comparing(GroupFigure::kind)
            .thenComparing(GroupFigure::figure)
            .thenComparing(GroupFigure::agency)
            .thenComparing(GroupFigure::sector)
            .thenComparing(GroupFigure::channel);

    @Override
    public int compareTo(GroupFigure other) {
        return ORDER.compare(this, other);
    }

    /** For messages; parts that the kind does not have are left out. */
    public String asText() {
        return kind.code() + " " + figure + part("agency", agency) + part("sector", sector) + part("channel", channel);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : ", " + name + " " + value;
    }
}
