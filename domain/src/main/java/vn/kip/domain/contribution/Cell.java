package vn.kip.domain.contribution;

import java.util.Arrays;
import vn.kip.domain.record.RecordKind;

/** The counts of all measures of one kind, at one cell key or summed over many. */
public final class Cell {

    private final RecordKind kind;
    private final long[] counts;

    private Cell(RecordKind kind, long[] counts) {
        this.kind = kind;
        this.counts = counts;
    }

    public static Cell empty(RecordKind kind) {
        return new Cell(kind, new long[Measure.of(kind).size()]);
    }

    /**
     * A cell with these counts, in the order of {@link Measure#index}; counts missing at the end are 0.
     *
     * @throws IllegalArgumentException when there are more counts than the kind has measures
     */
    public static Cell of(RecordKind kind, long... counts) {
        var measures = Measure.of(kind).size();
        if (counts.length > measures) {
            throw new IllegalArgumentException(
                    "expected at most " + measures + " counts of " + kind + ", found " + counts.length);
        }
        return new Cell(kind, Arrays.copyOf(counts, measures));
    }

    public RecordKind kind() {
        return kind;
    }

    public long count(Measure measure) {
        if (measure.kind() != kind) {
            throw new IllegalArgumentException("expected a measure of " + kind + ", found " + measure);
        }
        return counts[measure.index()];
    }

    /** A cell in which {@code measure} is higher by {@code difference}. */
    public Cell add(Measure measure, long difference) {
        var sum = counts.clone();
        sum[measure.index()] += difference;
        return new Cell(kind, sum);
    }

    public Cell plus(Cell other) {
        var sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.counts[i];
        }
        return new Cell(kind, sum);
    }

    public boolean isEmpty() {
        return Arrays.stream(counts).allMatch(count -> count == 0);
    }

    /** The counts in the order of {@link Measure#index}. */
    public long[] counts() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && kind == cell.kind && Arrays.equals(counts, cell.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return kind + Arrays.toString(counts);
    }
}
