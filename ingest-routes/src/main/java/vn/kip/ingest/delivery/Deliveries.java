package vn.kip.ingest.delivery;

import vn.kip.ingest.status.RowCounts;

/**
 * Takes the portions of all sources: to Kafka, or in a trial only to be shown. Ready before any route starts.
 */
public interface Deliveries {

    /** Where a source goes on: the position of its last portion, empty when it has none. */
    String position(String source);

    /** How many rows of the last round of a source were new although they should have been known. */
    long lateFinds(String source);

    /**
     * Whether nothing is kept of what is delivered. Then a connector must leave its source as it is: move and delete
     * nothing, acknowledge nothing, commit nothing, and not wait for a file to settle.
     */
    boolean trial();

    /**
     * Delivers a portion, all of it or nothing.
     *
     * @param more whether the next portion waits already: then this one may be delivered together with it
     * @return what became of its rows
     * @throws RuntimeException when the same portion has to be handed in again, until it succeeds
     */
    RowCounts deliver(Portion portion, boolean more);

    /**
     * Everything that a source had when it was asked has been read and delivered.
     *
     * @param whole whether that was all that it has, so that what was missing may be withdrawn
     * @throws RuntimeException when it has to be said again, until it succeeds
     */
    void complete(String source, boolean whole);

    /**
     * A reading of all that a source has is at its end, though there is more to be read: what was missing may be withdrawn.
     *
     * @throws RuntimeException when it has to be said again, until it succeeds
     */
    void wholeRead(String source);

    /** Lets a source that was paused go on. */
    void resume(String source);
}
