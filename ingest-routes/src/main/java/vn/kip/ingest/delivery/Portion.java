package vn.kip.ingest.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.mapping.Reading;

/**
 * What is delivered in one transaction: the rows of one page, or one block of a file, and where to go on after them.
 *
 * @param source configured name of the source
 * @param name within the source, for the ledger
 * @param pulledAt when the source handed it over
 * @param readings of its rows, in their order
 * @param known rows that were not read again because they are known to have been delivered
 * @param step what it moves on
 */
public record Portion(String source, String name, Instant pulledAt, List<Reading> readings, long known, Step step) {

    /** Rows in one portion, at most: bounds the memory of a reader and the time of a transaction. */
    public static final int MOST_ROWS = 1_000;

    public Portion {
        readings = List.copyOf(readings);
    }

    /**
     * How a portion moves its source on.
     *
     * @param from the position of the portion before; delivery refuses a portion that does not follow the last one
     * @param to the position to go on from once this portion is delivered
     * @param first whether it begins a round: a pull of all that has changed, or a file
     * @param last whether it ends that round
     * @param again whether the source is asked the same again and again, so that a round without news is not worth an
     *     entry of its own in the ledger
     * @param scope what the portion knows about the whole
     */
    public record Step(String from, String to, boolean first, boolean last, boolean again, Scope scope) {}

    /**
     * What a portion knows about the whole of its source.
     *
     * @param settled rows changed up to this moment should be known already, so that finding a new one tells that the
     *     round before had missed it; null when none is expected to be known
     * @param expected rows that the source says it has, null where it does not say
     * @param scan whether it belongs to a reading of all that the source has
     */
    public record Scope(@Nullable Instant settled, @Nullable Long expected, Scan scan) {

        public static final Scope UNKNOWN = new Scope(null, null);

        /** Of a portion that belongs to no reading of the whole. */
        public Scope(@Nullable Instant settled, @Nullable Long expected) {
            this(settled, expected, Scan.PART);
        }
    }

    /**
     * A reading of all that a source has, from which it can be told what is no longer there. It ends when its round does,
     * and counts only if none of its portions was left out.
     */
    public enum Scan {
        /** Not of the whole, or one that does not show all its rows. */
        PART,
        BEGINS,
        GOES_ON
    }

    /**
     * The same rows as a round of their own beside those of the live pull, which goes on where it was. To be handed over
     * between two of its rounds.
     *
     * @param position where the live pull is
     * @param what was asked for, for the ledger
     */
    public Portion beside(String position, String what, List<Reading> rows) {
        // what is seen is there; a reading of the whole is neither begun nor broken by it
        var scope = new Scope(null, null, Scan.GOES_ON);
        var aside = new Step(position, position, true, true, false, scope);
        return new Portion(source, what + " " + name, pulledAt, rows, known, aside);
    }

    /** Whether it ends its round. */
    public boolean last() {
        return step.last();
    }
}
