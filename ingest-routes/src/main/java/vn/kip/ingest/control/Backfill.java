package vn.kip.ingest.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of a source that is read again, beside the live pull.
 *
 * @param number from 1, since the start of the service
 * @param from first day
 * @param to last day
 * @param rows that have been read so far
 * @param failure why it could not be done, free of personal data; null unless it {@link State#FAILED failed}
 */
public record Backfill(
        int number,
        String source,
        LocalDate from,
        LocalDate to,
        State state,
        long rows,
        @Nullable String failure) {

    /** How far it has come. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    static Backfill waiting(int number, String source, LocalDate from, LocalDate to) {
        return new Backfill(number, source, from, to, State.WAITING, 0, null);
    }

    Backfill running(long sofar) {
        return new Backfill(number, source, from, to, State.RUNNING, sofar, null);
    }

    Backfill done(long read) {
        return new Backfill(number, source, from, to, State.DONE, read, null);
    }

    Backfill failed(String why) {
        return new Backfill(number, source, from, to, State.FAILED, rows, why);
    }
}
