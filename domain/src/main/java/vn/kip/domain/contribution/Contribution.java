package vn.kip.domain.contribution;

/** One record's +1 to one measure of one cell. */
public record Contribution(CellKey cell, Measure measure) {

    public Contribution {
        if (cell.kind() != measure.kind()) {
            throw new IllegalArgumentException("expected a measure of " + cell.kind() + ", found " + measure);
        }
    }
}
