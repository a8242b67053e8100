package vn.kip.report.figures;

/**
 * Dossiers whose due date is that of their procedure's time limit, for their source names none.
 *
 * @param received to be resolved in the period: received in it, or before it and not ended before it
 * @param resolved ended in the period
 */
public record GivenDue(long received, long resolved) {

    public static final GivenDue NONE = new GivenDue(0, 0);

    public GivenDue plus(GivenDue other) {
        return new GivenDue(received + other.received, resolved + other.resolved);
    }
}
