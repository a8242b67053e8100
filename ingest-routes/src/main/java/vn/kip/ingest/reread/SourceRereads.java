package vn.kip.ingest.reread;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.control.Rereadable;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.status.RowCounts;

/**
 * What is to be read again of one source. The route of its live pull gives it a turn after each round; it then reads on
 * page by page for as long as the live pull would rest, at least a page. So what was read later is delivered later, and
 * neither keeps the other from going on.
 */
public final class SourceRereads implements Rereadable {

    private final Source source;
    private final Rereads.Opening opening;
    private final Clock clock;
    private final Way way;
    private final Queue<Reread> waiting = new ConcurrentLinkedQueue<>();

    /** The way of the rows. */
    interface Way {

        /**
         * Hands rows over and waits until they have been delivered.
         *
         * @return what became of them, empty when that is not told
         */
        Optional<RowCounts> handOver(Portion portion, String what, List<Reading> rows);

        /** Whether what is handed over now may be thrown away, because the service stops. */
        boolean isClosed();
    }

    SourceRereads(Source source, Rereads.Opening opening, Clock clock, Way way) {
        this.source = source;
        this.opening = opening;
        this.clock = clock;
        this.way = way;
    }

    @Override
    public Rereading rows(List<String> positions) {
        return progress -> await(new Reread("redrive", () -> opening.rows(positions), progress));
    }

    @Override
    public Rereading span(Instant from, Instant to) {
        return progress -> await(new Reread("backfill", () -> opening.span(from, to), progress));
    }

    private long await(Reread reread) {
        waiting.add(reread);
        return reread.await();
    }

    /**
     * Reads on, between two rounds of the live pull. Never fails: whoever asked is told.
     *
     * @return whether something is left to be read at the next turn
     */
    public boolean turn() {
        var until = clock.instant().plus(source.every());
        boolean goesOn = true;
        while (goesOn && !way.isClosed()) {
            goesOn = page(waiting.peek()) && clock.instant().isBefore(until);
        }
        return !waiting.isEmpty();
    }

    /** Reads a page; false when nothing more is to be read now. */
    private boolean page(@Nullable Reread reread) {
        if (reread == null) {
            return false;
        }
        var more = reread.page(way);
        if (reread.isOver()) {
            waiting.remove(reread);
        }
        return more;
    }
}
