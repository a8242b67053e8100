package vn.kip.ingest.control;

import java.time.LocalDate;
import java.util.List;
import vn.kip.ingest.status.SourceStatus;

/**
 * What an operator may have done with the sources; safe to be called from any thread.
 *
 * <p>Each method that names a source throws {@link vn.kip.ingest.source.UnknownSourceException} when there is no such one,
 * and all throw {@link ControlNotReadyException} while the sources are not being pulled.
 */
public interface SourceControl {

    /** One for each source, in the order of {@code kip.yml}. */
    List<SourceStatus> status();

    /**
     * Reads rejected rows again.
     *
     * @throws UnsupportedBySourceException when the kind of the source cannot
     */
    Outcome redrive(String source, Filter filter);

    /** Lets a source that was paused go on. */
    Outcome resume(String source);

    /**
     * Begins to read a span again.
     *
     * @param from first day, in the zone of the source
     * @param to last day
     * @throws UnsupportedBySourceException when the kind of the source cannot
     */
    Backfill backfill(String source, LocalDate from, LocalDate to);

    /** All since the start of the service, the latest first. */
    List<Backfill> backfills();
}
