package vn.kip.ingest.control;

import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A source of which rows can be read once more. What is read is handed over as ever, in order with the live pull, so that
 * nothing is counted twice: rows that are known in this very state come to nothing.
 *
 * <p>Registered by the routes of a kind, see {@link Rereadables}.
 */
public interface Rereadable {

    /**
     * Rows by their positions.
     *
     * @param positions as rejections name them; those that are no longer there are left out
     */
    Rereading rows(List<String> positions);

    /**
     * What was changed in a span, and more where the source cannot be asked as precisely.
     *
     * @param from the first moment
     * @param to the first moment no longer meant
     * @throws UnsupportedBySourceException when the kind of the source cannot tell
     */
    Rereading span(Instant from, Instant to);

    /** Rows that are to be read again. */
    @FunctionalInterface
    interface Rereading {

        /**
         * Reads them, and returns when they have been handed over.
         *
         * @param progress told how many rows have been so far
         * @return rows that were read
         * @throws RuntimeException when that could not be done
         */
        long read(LongConsumer progress);
    }
}
