package vn.kip.report.figures;

/**
 * What became of the petitions received in the period, up to the as-of boundary.
 *
 * @param received in the period
 * @param handledOnTime of those, handled on or before the due day
 * @param handledLate of those, handled after it
 * @param handledUndated of those, handled without having had a due day
 */
public record PetitionCounts(long received, long handledOnTime, long handledLate, long handledUndated) {

    public static final PetitionCounts NONE = new PetitionCounts(0, 0, 0, 0);

    public PetitionCounts plus(PetitionCounts other) {
        return new PetitionCounts(
                received + other.received,
                handledOnTime + other.handledOnTime,
                handledLate + other.handledLate,
                handledUndated + other.handledUndated);
    }

    /** Of those received in the period, not handled yet. */
    public long open() {
        return received - handledOnTime - handledLate - handledUndated;
    }
}
