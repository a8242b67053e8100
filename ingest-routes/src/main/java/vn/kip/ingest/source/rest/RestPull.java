package vn.kip.ingest.source.rest;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.source.Source;

/**
 * Asks one source for what has changed, and knows what to ask next. For one thread at a time.
 *
 * <p>What is assumed of the source, and no more:
 *
 * <ul>
 *   <li>it answers with all rows changed since a moment, whether it takes that moment in or not, in any order;
 *   <li>each change raises the stamp of its row, and can be seen at most the configured overlap after its stamp;
 *   <li>a page holds as many rows as were asked for, unless it is the last.
 * </ul>
 *
 * <p>Rows may move between pages while a round is read: in an answer sorted by stamp, a row that changes goes to the end,
 * all behind it move up, and the one that was first on the next page is skipped. So a round of several pages that found
 * something new is asked again from the same moment, until it finds nothing more that should have been known; only then
 * does that moment move on. What is known is not sent again. Sources without stamps are read whole, by the same rule.
 * A source that declares its rows to be a log, to which changes are only appended, needs no second look.
 *
 * <p>A position is stored with each page that had news. After a crash the round goes on at the page where it was, and is
 * then asked once more.
 */
final class RestPull {

    private final Source source;
    private final RestSettings settings;
    private final PageReader reader;
    private final Rounds rounds;
    private final Clock clock;

    private RestPosition position;
    private String delivered;
    private boolean resumed;
    private boolean ended;
    private int pages;
    private long rowsSoFar;
    private List<@Nullable Row> pageBefore = List.of();
    private final SeenRows seenRows = new SeenRows();

    /**
     * What the pull asks and tells of its rounds.
     *
     * @param lateFinds rows of the round just delivered that were new although they should have been known
     * @param complete everything has been read
     */
    record Rounds(LongSupplier lateFinds, Runnable complete) {}

    RestPull(Source source, RestSettings settings, String stored, Rounds rounds, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.reader = new PageReader(
                settings.rows(), settings.total(), source.mapping().wanted());
        this.rounds = rounds;
        this.clock = clock;
        this.position = RestPosition.resume(stored, source.fingerprint(), firstPage());
        this.delivered = stored;
        this.resumed = position.page() > firstPage();
        this.rowsSoFar = resumed ? rowsBefore(position.page()) : 0;
    }

    /**
     * What to ask next.
     *
     * @return null when the last page of a round has been delivered and nothing is left to ask for now
     */
    @Nullable
    PageRequest next() {
        if (ended && !endRound()) {
            return null;
        }
        return PageRequest.of(settings, position);
    }

    /**
     * Reads the answer to what was asked last.
     *
     * @return its rows, at least one portion; the last of them moves the position on
     * @throws UnreadablePageException when the same has to be asked again
     */
    List<Portion> read(@Nullable InputStream body) {
        if (body == null) {
            throw new UnreadablePageException("expected an answer in JSON, found an empty one");
        }
        var page = reader.read(body);
        if (!page.rows().isEmpty() && page.rows().equals(pageBefore)) {
            throw new UnreadablePageException("expected page " + position.page()
                    + " to differ from the page before, found the same rows: rest.page.parameter may be wrong");
        }
        return portions(page, clock.instant());
    }

    private List<Portion> portions(Page page, Instant now) {
        var readings = readings(page, now);
        var seen = readings.stream().map(Reading::stamp).reduce(null, RestPosition::later);
        long known = page.rows().size() - readings.size();
        rowsSoFar += page.rows().size();
        ended = isLast(page);
        var portions = new ArrayList<Portion>();
        int from = 0;
        do {
            int to = Math.min(from + Portion.MOST_ROWS, readings.size());
            var lastOfPage = to == readings.size();
            var next = lastOfPage ? after(seen) : position;
            var first = pages == 0 && from == 0;
            var scope = new Portion.Scope(position.settled(), position.complete() == null ? page.total() : null);
            var step = new Portion.Step(delivered, next.text(), first, ended && lastOfPage, true, scope);
            portions.add(new Portion(source.name(), place(), now, readings.subList(from, to), known, step));
            known = 0;
            delivered = step.to();
            from = to;
        } while (from < readings.size());
        position = ended ? position.seen(seen) : position.next(seen);
        pageBefore = page.rows();
        pages++;
        return portions;
    }

    /** Where to go on after a crash, once this page is delivered. */
    private RestPosition after(@Nullable Instant seen) {
        if (!ended) {
            return position.next(seen);
        }
        // the last page of several: only when they are delivered is it known whether the round has to be asked again
        return mayHaveMoved(pages + 1)
                ? position.seen(seen)
                : position.completed(position.seen(seen).high(), firstPage());
    }

    /** What the rows of a page come to, but for those that have been handed on already. */
    private List<Reading> readings(Page page, Instant now) {
        var readings = new ArrayList<Reading>(page.rows().size());
        var place = place();
        int number = 0;
        for (var row : page.rows()) {
            number++;
            if (row == null || !handedOnBefore(row)) {
                readings.add(read(row, place + ", row " + number, now));
            }
        }
        return readings;
    }

    /** In the first round, equal rows without an id may still be two, and each of them is reported. */
    private boolean handedOnBefore(Row row) {
        return !appended() && seenRows.contains(row) && position.settled() != null;
    }

    private Reading read(@Nullable Row row, String place, Instant now) {
        Mapping mapping = source.mapping();
        return row == null
                ? mapping.refuse(new RowFault(Reason.UNREADABLE, "", "no object", "an object with fields"), place)
                : mapping.read(row, place, now);
    }

    /** Ends the round; true when it has to be asked again. */
    private boolean endRound() {
        var again = mayHaveMoved(pages) && (resumed || rounds.lateFinds.getAsLong() > 0);
        if (again) {
            position = position.again(firstPage());
        } else {
            var settled = position.settled();
            position = position.completed(settled != null ? settled : position.high(), firstPage());
            seenRows.clear();
            rounds.complete.run();
        }
        ended = false;
        resumed = false;
        pages = 0;
        rowsSoFar = 0;
        pageBefore = List.of();
        return again;
    }

    private boolean mayHaveMoved(int read) {
        return !appended() && (read > 1 || resumed);
    }

    private boolean appended() {
        var paging = settings.page();
        return paging != null && paging.appended();
    }

    private boolean isLast(Page page) {
        var paging = settings.page();
        if (paging == null || page.rows().isEmpty()) {
            return true;
        }
        var full = paging.size() == 0 || page.rows().size() >= paging.size();
        var total = page.total();
        return !full && (total == null || rowsSoFar >= total);
    }

    private int firstPage() {
        var paging = settings.page();
        return paging == null ? 0 : paging.first();
    }

    private long rowsBefore(int page) {
        var paging = settings.page();
        return paging == null ? 0 : (long) (page - paging.first()) * paging.size();
    }

    private String place() {
        var page = settings.page() == null ? "the answer" : "page " + position.page();
        var since = settings.updatedSince() == null ? null : position.complete();
        return since == null ? page : "changes since " + since + ", " + page;
    }
}
