package vn.kip.ingest.reread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.status.RowCounts;

/** A reading of some rows of a source beside its live pull. For one thread at a time, which is that of the pull. */
public interface SecondReading extends AutoCloseable {

    /**
     * Reads the next page.
     *
     * @return empty when all has been read
     * @throws RuntimeException when the same page has to be read again
     */
    Optional<List<Portion>> next();

    /** Rows changed from then on are left out; empty when all that is read is meant. */
    default Optional<Instant> upTo() {
        return Optional.empty();
    }

    /** A portion of the page has been delivered. */
    default void delivered(RowCounts rows) {
        // of interest to those who have to look twice
    }

    @Override
    void close();
}
