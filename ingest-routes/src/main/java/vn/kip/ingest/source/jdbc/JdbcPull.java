package vn.kip.ingest.source.jdbc;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.jdbc.JdbcPosition.Round;

/**
 * Asks one database for what has changed, page after page. For one thread at a time.
 *
 * <p>What is assumed of the database, and no more: each change raises {@code updated} of its row, and can be seen at most
 * the configured overlap after that; {@code id} tells rows of one change apart. Where it does not, rows that share both
 * are still all read.
 *
 * <p>Pages begin at the key where the one before ended, so a row that changes meanwhile moves none of the others from one
 * page to another: it is met again, at the latest in the next round. A round goes up to the earlier of our clock and that
 * of the database, less the lag; the next begins the overlap before the latest change that was read. So neither clock
 * can make a row be passed over. Rows that no such order reaches are read in each round in {@link Slice slices} of their
 * own.
 *
 * <p>Where the whole is to be read again from time to time, such a round is read in the order of ids, as if nothing were
 * known of changes; what changes are followed from stays as it was.
 *
 * <p>A position is stored with each page that had news. After a crash the round goes on at the row where it was.
 */
final class JdbcPull implements AutoCloseable {

    /** Rows that share one change and one id, at most; they are held in memory. */
    private static final int MOST_ALIKE = 10 * Portion.MOST_ROWS;

    private final Source source;
    private final JdbcSettings settings;
    private final RowReader reader;
    private final Consumer<Boolean> complete;
    private final Clock clock;

    private JdbcPosition position;
    private String delivered;
    private @Nullable Session session;
    private List<KeyedRow> atKey = List.of();
    private boolean ended;
    private boolean scan;
    private int pages;
    private @Nullable Instant from;

    /**
     * Begins to pull, or goes on.
     *
     * @param complete to be told when a round has been read, and whether that was all there is
     */
    JdbcPull(Source source, JdbcSettings settings, String stored, Consumer<Boolean> complete, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.reader = new RowReader(source.mapping(), settings);
        this.complete = complete;
        this.clock = clock;
        this.position = JdbcPosition.resume(stored, settings.meaning());
        this.delivered = stored;
    }

    /** Begins to read what was changed since a moment, null for all, beside a pull that goes on. Reads one round. */
    static JdbcPull since(Source source, JdbcSettings settings, @Nullable Instant moment, Clock clock) {
        var pull = new JdbcPull(source, settings, "", whole -> {}, clock);
        pull.from = moment;
        return pull;
    }

    /**
     * Reads the next page.
     *
     * @return null when the last page of a round has been delivered and nothing is left to ask for now
     * @throws DatabaseFailureException when the same has to be asked again
     */
    @Nullable
    Portion next() {
        if (ended) {
            complete.accept(scan);
            ended = false;
            pages = 0;
            close();
            return null;
        }
        try {
            return read(session == null ? begin() : session);
        } catch (SQLException e) {
            close();
            throw DatabaseFailureException.of(e);
        }
    }

    private Session begin() throws SQLException {
        var now = clock.instant();
        var opened = Session.open(
                settings,
                source.mapping().wanted().texts(),
                source.zone().getRules().getOffset(now));
        session = opened;
        position = position.on(opened.columns().clock());
        if (position.round() == null) {
            scan = settings.updated() == null || position.high() != null && source.resyncDue(position.whole(), now);
            position = position.in(round(opened.columns(), now.isBefore(opened.openedAt()) ? now : opened.openedAt()));
        }
        return opened;
    }

    private Round round(Columns columns, Instant now) {
        var slice = Slice.WITHOUT_ID;
        var changes = settings.updated();
        if (scan || changes == null || columns.updated() == null) {
            return new Round(PageQuery.FLOOR, PageQuery.FLOOR, slice, null);
        }
        ZoneId shown = columns.updated().form() == ColumnForm.LOCAL_TIME ? source.zone() : ZoneOffset.UTC;
        var upTo = LocalDateTime.ofInstant(now.minus(changes.lag()), shown);
        var after = from == null ? position.high() : LocalDateTime.ofInstant(from, shown);
        var since = after == null ? PageQuery.FLOOR : after.minus(changes.overlap());
        return new Round(since.isBefore(PageQuery.FLOOR) ? PageQuery.FLOOR : since, upTo, slice, null);
    }

    private Portion read(Session open) throws SQLException {
        while (true) {
            var round = Objects.requireNonNull(position.round());
            var limit = settings.size() + atKey.size();
            var page = Page.of(round, open.page(round, limit), limit, atKey, settings.size());
            var next = round.slice().next(settings.updated() != null && !scan);
            if (!page.rows().isEmpty() || next.isEmpty()) {
                return portion(page, next);
            }
            position = position.in(round.turnedTo(next.get()));
            atKey = List.of();
        }
    }

    private Portion portion(Page page, Optional<Slice> nextSlice) {
        var ends = page.endsSlice();
        var alike = ends ? List.<KeyedRow>of() : page.alike(atKey);
        if (alike.size() > MOST_ALIKE) {
            throw new DatabaseFailureException("expected jdbc.id to tell rows apart, found more than " + MOST_ALIKE
                    + " that share one change and one id");
        }
        var after = position.after(page.round(), page.lastKey());
        var to = ends
                ? nextSlice
                        .map(next -> after.in(page.round().turnedTo(next)))
                        .orElseGet(() -> after.atRest(whole(page.round())))
                : after;
        var now = clock.instant();
        var last = to.round() == null;
        var step = new Portion.Step(delivered, to.text(), pages == 0, last, true, scope());
        pages++;
        position = to;
        delivered = step.to();
        atKey = alike;
        ended = last;
        return new Portion(source.name(), reader.name(page.round(), pages), now, reader.read(page, now), 0, step);
    }

    /** When the whole was last read, once this round has been; of no interest to a source that is read whole each time. */
    private @Nullable Instant whole(Round round) {
        var all = scan || round.since().equals(PageQuery.FLOOR) && round.upTo().isAfter(PageQuery.FLOOR);
        return all && settings.updated() != null && source.resync() != null ? clock.instant() : position.whole();
    }

    /** Only a round that was begun here, and asks for no changes, shows all there is. */
    private Portion.Scope scope() {
        return scan
                ? new Portion.Scope(null, null, pages == 0 ? Portion.Scan.BEGINS : Portion.Scan.GOES_ON)
                : Portion.Scope.UNKNOWN;
    }

    /** Ends the session, if there is one. */
    @Override
    public void close() {
        var closing = session;
        session = null;
        if (closing != null) {
            closing.close();
        }
    }
}
