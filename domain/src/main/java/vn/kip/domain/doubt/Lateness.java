package vn.kip.domain.doubt;

/**
 * Late dossiers of a period, and what of the lateness comes from entering them late.
 *
 * <p>The official figure goes by the dossiers' own dates, whenever they were recorded; this stands beside it.
 *
 * @param resolvedLate ended in the period after they were due: column 10 of form II.06a by the official timing rule
 * @param overdue not ended and overdue when the known part of the period ends: column 13
 * @param receiptEnteredLate of these two together, those whose receipt was recorded late
 * @param inSystemOnly ended in the period in time, but the end was only recorded after they were due: until then the
 *     system showed them as overdue
 * @param endEnteredLate of these, those whose end was recorded late; of the others it was recorded soon, across the hour
 *     at which they were due
 * @param unknown ended in the period in time, but it is not known when the end was recorded
 */
public record Lateness(
        long resolvedLate,
        long overdue,
        long receiptEnteredLate,
        long inSystemOnly,
        long endEnteredLate,
        long unknown) {

    public static final Lateness NONE = new Lateness(0, 0, 0, 0, 0, 0);

    public Lateness plus(Lateness other) {
        return new Lateness(
                resolvedLate + other.resolvedLate,
                overdue + other.overdue,
                receiptEnteredLate + other.receiptEnteredLate,
                inSystemOnly + other.inSystemOnly,
                endEnteredLate + other.endEnteredLate,
                unknown + other.unknown);
    }

    /** Late in fact: {@link #resolvedLate} and {@link #overdue}. */
    public long inFact() {
        return resolvedLate + overdue;
    }
}
