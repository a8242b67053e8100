package vn.kip.ingest.control;

import java.time.Instant;
import java.util.List;

/**
 * A source of which rows can be read once more. What is read is handed over as ever, in order with the live pull, so that
 * nothing is counted twice: rows that are known in this very state come to nothing.
 *
 * <p>Registered by the routes of a kind, see {@link Rereadables}.
 */
public interface Rereadable {

    /**
     * Reads rows again by their positions, and returns when they have been handed over.
     *
     * @param positions as rejections name them; those that are no longer there are left out
     * @return rows that were read
     */
    long reread(List<String> positions);

    /**
     * Reads again what was changed in a span, and returns when it has been handed over.
     *
     * @param from the first moment
     * @param to the first moment no longer meant
     * @return rows that were read
     */
    long rereadSpan(Instant from, Instant to);
}
