package vn.kip.ingest.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.file.FilePosition.State;

/**
 * One file while it is read, block by block; blocks are read while those before are being delivered.
 *
 * <p>Where a file turns out to be unreadable, that is its last row: a rejection of the file with its place. What stood
 * before it counts. A file that is replaced or taken away while it is read is left at once: no block of it is delivered that
 * may belong to another content.
 */
final class FileReading implements Iterator<Portion>, Closeable {

    private final Source source;
    private final FileSettings settings;
    private final FoundFile found;
    private final FileIdentity identity;
    private final Clock clock;

    private FilePosition position;
    private String delivered;
    private @Nullable FileRows rows;
    private @Nullable FileRow ahead;
    private boolean opened;
    private State state;
    private final Way way;
    private Portion.Scan scan;

    /**
     * Begins to read a file, goes on with it, or finds that it is known.
     *
     * @param stored text of where the source goes on
     */
    FileReading(Work work, FoundFile found, String stored) {
        this(work, found, stored, Way.ON);
    }

    /** Begins to read a file, or goes on with it, in this way. */
    FileReading(Work work, FoundFile found, String stored, Way way) {
        this.source = work.source;
        this.settings = work.settings;
        this.clock = work.clock;
        this.found = found;
        this.identity = found.identity();
        this.position = way.begin(FilePosition.resume(stored, source.fingerprint()), identity);
        this.delivered = stored;
        this.state = position.state();
        this.way = way;
        this.scan = isWhole() && hasNext() && position.rows() == 0 ? Portion.Scan.BEGINS : Portion.Scan.PART;
    }

    /** What is done with a file that may be known. */
    enum Way {
        /** It is gone on with where it was; one that was read is left. */
        ON,
        /** It is gone on with where it was; one that was read is read once more, for it is another export of the whole. */
        WHOLE,
        /** It is read from its first row, because somebody has asked for it. */
        REDRIVE;

        private FilePosition begin(FilePosition last, FileIdentity file) {
            var position = last.turnedTo(file);
            var anew = this == REDRIVE || this == WHOLE && position.state() != State.BEING_READ;
            return anew ? last.before(file) : position;
        }
    }

    /** Whether it is all that the source has, and not one file of several, nor one of yesterday. */
    boolean isWhole() {
        return source.trust().withdraws() && way != Way.REDRIVE && state != State.UNREADABLE;
    }

    /** How many of its rows have been delivered. */
    long rows() {
        return position.rows();
    }

    /** The position after the last block that was handed over. */
    String delivered() {
        return delivered;
    }

    /** Which file. */
    FileIdentity identity() {
        return identity;
    }

    /** What all files of a source are read with. */
    record Work(Source source, FileSettings settings, Clock clock) {}

    /** The file. */
    Path file() {
        return found.path();
    }

    /** Refuses to go on with a file that is no longer the one whose reading began. */
    void requireUnchanged() {
        found.requireUnchanged();
    }

    /** Where the file is to be moved, relative to its folder. */
    String filedAs() {
        return (state == State.UNREADABLE ? ".quarantine/" : ".done/") + identity.filedName();
    }

    /**
     * What is left to be delivered. A file that is known through and through comes to a single portion that says how many
     * rows it has; one that stays in its folder, and so is met again after each start, to none.
     */
    Iterator<Portion> portions() {
        if (hasNext() || settings.keep()) {
            return this;
        }
        return List.of(portion(identity.shown(), List.of(), position.rows(), position, true))
                .iterator();
    }

    @Override
    public boolean hasNext() {
        return state == State.BEING_READ;
    }

    @Override
    public Portion next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            var before = position.rows();
            var readings = block();
            requireUnchanged();
            var to = position.after(readings.size(), state, settings.keep());
            var name = (way == Way.REDRIVE ? "redrive " : "") + identity.shown() + " rows "
                    + Math.min(before + 1, to.rows()) + "-" + to.rows();
            return portion(name, readings, 0, to, before == 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Portion portion(String name, List<Reading> readings, long known, FilePosition to, boolean first) {
        var scope = new Portion.Scope(null, null, takeScan());
        var step = new Portion.Step(delivered, to.text(), first, state != State.BEING_READ, false, scope);
        position = to;
        delivered = step.to();
        return new Portion(source.name(), name, clock.instant(), readings, known, step);
    }

    /** A file that cannot be read to its end does not show all there is. */
    private Portion.Scan takeScan() {
        var taken = state == State.UNREADABLE ? Portion.Scan.PART : scan;
        scan = taken == Portion.Scan.BEGINS ? Portion.Scan.GOES_ON : taken;
        return taken;
    }

    private List<Reading> block() throws IOException {
        var readings = new ArrayList<Reading>();
        var now = clock.instant();
        try {
            if (!opened) {
                open();
            }
            // what a list in a row holds takes memory like rows
            for (long weight = 0; ahead != null && weight < Portion.MOST_ROWS; ) {
                weight += ahead.weight();
                readings.add(reading(ahead, now));
                ahead = advance();
            }
            if (ahead == null) {
                finish(State.READ);
            }
        } catch (UnreadableFileException e) {
            readings.add(source.mapping().refuse(e.fault(), place(e.place())));
            finish(State.UNREADABLE);
        }
        return readings;
    }

    /** Goes to the first row that was not yet delivered. */
    private void open() throws IOException, UnreadableFileException {
        opened = true;
        rows = FileRows.open(found.path(), settings, source.mapping().wanted());
        ahead = advance();
        for (long skipped = 0; skipped < position.rows() && ahead != null; skipped++) {
            ahead = advance();
        }
    }

    private @Nullable FileRow advance() throws IOException, UnreadableFileException {
        return rows == null ? null : rows.next();
    }

    private Reading reading(FileRow read, Instant now) {
        var place = place(read.place());
        if (read.row() != null) {
            return source.mapping().read(read.row(), place, now);
        }
        return source.mapping().refuse(Objects.requireNonNull(read.fault()), place);
    }

    private String place(String within) {
        return within.isEmpty() ? identity.shown() : identity.shown() + ", " + within;
    }

    private void finish(State end) throws IOException {
        state = end;
        close();
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
