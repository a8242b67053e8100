package vn.kip.report.figures;

/**
 * What became of all records of one kind in one period: {@code known = counted + outside + undated}.
 *
 * @param known records of which at least one version was seen
 * @param counted in the population of the kind's figures
 * @param outside of another time, not accepted, without an opinion, or no longer held by the source
 * @param undated dossiers in the period that have no due date; 0 for other kinds
 */
public record RecordCounts(long known, long counted, long outside, long undated) {

    public static final RecordCounts NONE = new RecordCounts(0, 0, 0, 0);
}
