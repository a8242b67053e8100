package vn.kip.report.figures;

/**
 * Dossiers that were never promised for a day, and so are neither on time nor late.
 *
 * @param received to be resolved in the period: received in it, or before it and not ended before it
 * @param resolved ended in the period
 */
public record Undated(long received, long resolved) {

    public static final Undated NONE = new Undated(0, 0);

    public Undated plus(Undated other) {
        return new Undated(received + other.received, resolved + other.resolved);
    }
}
