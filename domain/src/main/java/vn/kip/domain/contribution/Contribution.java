package vn.kip.domain.contribution;

/** One record's +1 to one measure of one cell. */
public record Contribution(CellKey cell, Measure measure) {

    public Contribution {
        if (cell.kind() != measure.kind()) {
            throw new IllegalArgumentException("expected a measure of " + cell.kind() + ", found " + measure);
        }
    }

    /** Written out, as in {@link CellKey}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Contribution contribution
                && measure == contribution.measure
                && cell.equals(contribution.cell);
    }

    @Override
    public int hashCode() {
        return 31 * cell.hashCode() + measure.ordinal();
    }
}
