package vn.kip.ingest.control;

/**
 * What came of what an operator asked for.
 *
 * @param positions of rows that are read again
 */
public record Outcome(String source, State state, long positions) {

    /** Whether it is done. */
    public enum State {
        DONE,
        /** It goes on by itself; the status of the source and its ledger show what comes of it. */
        STARTED,
        NOTHING_TO_DO
    }
}
