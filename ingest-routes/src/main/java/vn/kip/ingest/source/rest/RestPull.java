package vn.kip.ingest.source.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.rest.access.Credentials;
import vn.kip.ingest.source.rest.answer.Answer;
import vn.kip.ingest.source.rest.answer.Page;
import vn.kip.ingest.source.rest.answer.PageReader;
import vn.kip.ingest.source.rest.answer.Refusals;
import vn.kip.ingest.source.rest.answer.UnreadablePageException;
import vn.kip.ingest.source.rest.paging.Place;
import vn.kip.ingest.source.rest.paging.Progress;
import vn.kip.ingest.source.rest.request.Question;

/**
 * Asks one source for what has changed, and knows what to ask next. For one thread at a time.
 *
 * <p>What is assumed of the source, and no more:
 *
 * <ul>
 *   <li>it answers with all rows changed since a moment, whether it takes that moment in or not, in any order;
 *   <li>each change raises the stamp of its row, and can be seen at most the configured overlap after its stamp;
 *   <li>all pages but the last have the same number of rows, be it less than was asked for; or each page names the next;
 *       or the source says how many rows there are in all.
 * </ul>
 *
 * <p>Rows may move between pages while a round is read: in an answer sorted by stamp, a row that changes goes to the end,
 * all behind it move up, and the one that was first on the next page is skipped. So a round of several pages that found
 * something new is asked again from the same moment, until it finds nothing more that should have been known; only then
 * does that moment move on. What is known is not sent again. Sources without stamps are read whole, by the same rule.
 * A source that declares its rows to be a log, to which changes are only appended, needs no second look.
 *
 * <p>A round that asks for no changes is a reading of the whole, unless it was gone on with after a crash or begun anew.
 *
 * <p>A position is stored with each page that had news. After a crash the round goes on at the page where it was, and is
 * then asked once more. A cursor that the source does not know any more begins the round anew.
 */
final class RestPull {

    /** Answers by which a source says that it does not know the page that it had named itself, or that once was there. */
    private static final Set<Integer> FORGOTTEN = Set.of(400, 404, 410);

    private static final int NOT_FOUND = 404;

    private final Source source;
    private final RestSettings settings;
    private final PageReader reader;
    private final Rounds rounds;
    private final Clock clock;

    private RestPosition position;
    private String delivered;
    private boolean resumed;
    private boolean ended;
    private Portion.Scan scan;
    private boolean allRead;
    private int pages;
    private int longest;
    private long rowsSoFar;
    private List<@Nullable Row> pageBefore = List.of();
    private @Nullable Instant asked;
    private Instant limit = Instant.MIN;
    private final SeenRows seenRows = new SeenRows();

    /**
     * What the pull asks and tells of its rounds.
     *
     * @param lateFinds rows of the round just delivered that were new although they should have been known
     * @param complete everything has been read; told whether that was all the source has
     */
    record Rounds(LongSupplier lateFinds, Consumer<Boolean> complete) {}

    RestPull(Source source, RestSettings settings, String stored, Rounds rounds, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.reader = new PageReader(settings.answer(), source.mapping().wanted());
        this.rounds = rounds;
        this.clock = clock;
        var reading = new RestPosition.Reading(source.fingerprint(), settings.way());
        this.position = RestPosition.resume(stored, reading, first());
        this.delivered = stored;
        this.resumed = !position.place().equals(first());
        this.rowsSoFar = resumed ? settings.page().rowsBefore(position.place()) : 0;
        this.scan = resumed ? Portion.Scan.PART : Portion.Scan.BEGINS;
    }

    /** Begins to ask for what was changed since a moment, null for all, beside a pull that goes on. */
    static RestPull since(Source source, RestSettings settings, @Nullable Instant moment, Rounds rounds, Clock clock) {
        var reading = new RestPosition.Reading(source.fingerprint(), settings.way());
        var position = new RestPosition(reading, moment, settings.page().first(), null, null, clock.instant());
        return new RestPull(source, settings, position.text(), rounds, clock);
    }

    /**
     * Whether there is something to ask.
     *
     * @return false when the last page of a round has been delivered and nothing is left to ask for now
     */
    boolean goesOn() {
        return !ended || endRound();
    }

    /** What to ask next; the same until it has been answered with a page. */
    Question question(Credentials credentials) {
        if (asked == null) {
            asked = clock.instant();
            resync(asked);
        }
        return new PageQuestion(settings, position, credentials).question();
    }

    /** A round that begins when the whole has not been read for long asks for all, as the very first one. */
    private void resync(Instant now) {
        var begins = position.settled() == null && position.place().equals(first());
        if (begins && !asksAll() && source.resyncDue(position.whole(), now)) {
            position = RestPosition.start(position.reading(), first());
        }
    }

    private boolean asksAll() {
        return settings.updatedSince() == null || position.complete() == null;
    }

    /**
     * Reads the answer to what was asked last.
     *
     * @return its rows, at least one portion; the last of them moves the position on
     * @throws RuntimeException when it has to be asked again; its message is free of personal data
     */
    List<Portion> read(Answer answer) {
        var page = page(answer);
        if (!page.rows().isEmpty()
                && page.rows().equals(pageBefore)
                && !settings.page().forgettable()) {
            throw new UnreadablePageException("expected " + settings.page().name(position.place())
                    + " to differ from the page before, found the same rows: rest.page.parameter may be wrong");
        }
        int rows = page.rows().size();
        var progress = new Progress(position.place(), rows, page.next(), page.total(), rowsSoFar + rows, longest);
        var next = settings.page().after(progress).orElse(null);
        if (pages == 0) {
            limit = limit(answer);
        }
        allRead = progress.allRead();
        longest = Math.max(longest, rows);
        return portions(page, next, clock.instant());
    }

    private Page page(Answer answer) {
        if (answer.isOk()) {
            return reader.read(answer);
        }
        if (answer.status() == NOT_FOUND && allRead) {
            // some sources have no page behind the last full one
            return Page.EMPTY;
        }
        var mayBeForgotten = settings.page().forgettable() || resumed && pages == 0;
        if (FORGOTTEN.contains(answer.status())
                && mayBeForgotten
                && !position.place().equals(first())) {
            beginAnew();
            throw new UnreadablePageException("expected the source to know the page to go on with, found the answer "
                    + answer.status() + ": all since the last complete round is asked for again");
        }
        throw Refusals.of(answer, clock.instant());
    }

    private List<Portion> portions(Page page, @Nullable Place next, Instant now) {
        var readings = readings(page, now);
        var seen = readings.stream().map(Reading::stamp).reduce(null, RestPosition::later);
        long known = page.rows().size() - readings.size();
        rowsSoFar += page.rows().size();
        ended = next == null;
        var portions = new ArrayList<Portion>();
        int from = 0;
        do {
            int to = Math.min(from + Portion.MOST_ROWS, readings.size());
            var lastOfPage = to == readings.size();
            var after = lastOfPage ? after(next, seen) : position;
            var first = pages == 0 && from == 0;
            var scope = new Portion.Scope(
                    position.settled(), position.complete() == null ? page.total() : null, takeScan());
            var step = new Portion.Step(delivered, after.text(), first, ended && lastOfPage, true, scope);
            portions.add(new Portion(source.name(), place(), now, readings.subList(from, to), known, step));
            known = 0;
            delivered = step.to();
            from = to;
        } while (from < readings.size());
        position = next == null ? position.seen(seen) : position.moved(next, seen);
        pageBefore = page.rows();
        pages++;
        return portions;
    }

    /** Where to go on after a crash, once this page is delivered. */
    private RestPosition after(@Nullable Place next, @Nullable Instant seen) {
        if (next != null) {
            return position.moved(next, seen);
        }
        // the last page of several: only when they are delivered is it known whether the round has to be asked again
        return mayHaveMoved(pages + 1)
                ? position.seen(seen)
                : position.completed(settled(position.seen(seen).high()), first(), whole());
    }

    /** What the next portion says of the reading of the whole that it belongs to. */
    private Portion.Scan takeScan() {
        if (!asksAll()) {
            return Portion.Scan.PART;
        }
        var taken = scan;
        scan = taken == Portion.Scan.BEGINS ? Portion.Scan.GOES_ON : taken;
        return taken;
    }

    private boolean readsWhole() {
        return asksAll() && scan != Portion.Scan.PART;
    }

    /** When the whole was last read, once this round has been; of no interest to a source that is read whole each time. */
    private @Nullable Instant whole() {
        return settings.updatedSince() != null && source.resync() != null && readsWhole()
                ? clock.instant()
                : position.whole();
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
        return !settings.page().appended() && seenRows.contains(row) && position.settled() != null;
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
            position = position.again(settled(position.high()), first());
        } else {
            rounds.complete.accept(readsWhole());
            var settled = position.settled();
            position = position.completed(settled(settled != null ? settled : position.high()), first(), whole());
            seenRows.clear();
            scan = Portion.Scan.BEGINS;
        }
        forgetRound();
        return again;
    }

    /** The round from its first page, as if it had not been asked yet; what came of it has been delivered all the same. */
    private void beginAnew() {
        position = position.moved(first(), null);
        scan = Portion.Scan.PART;
        forgetRound();
    }

    private void forgetRound() {
        ended = false;
        resumed = false;
        allRead = false;
        pages = 0;
        rowsSoFar = 0;
        pageBefore = List.of();
        asked = null;
    }

    /** Changes later than this may have been made while they were asked for, and be seen only in the next round. */
    private Instant limit(Answer answer) {
        var ours = asked == null ? clock.instant() : asked;
        var now = answer.date().filter(ours::isAfter).orElse(ours);
        return now.minus(
                settings.updatedSince() == null
                        ? Duration.ZERO
                        : settings.updatedSince().lag());
    }

    private @Nullable Instant settled(@Nullable Instant seen) {
        return seen != null && seen.isAfter(limit) ? limit : seen;
    }

    private boolean mayHaveMoved(int read) {
        return !settings.page().appended() && (read > 1 || resumed);
    }

    private Place first() {
        return settings.page().first();
    }

    private String place() {
        var page = settings.page().name(position.place());
        var since = settings.updatedSince() == null ? null : position.complete();
        return since == null ? page : "changes since " + since + ", " + page;
    }
}
