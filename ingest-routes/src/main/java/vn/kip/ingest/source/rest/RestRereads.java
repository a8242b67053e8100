package vn.kip.ingest.source.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.reread.ChangedAt;
import vn.kip.ingest.reread.Rereads;
import vn.kip.ingest.reread.SecondReading;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.status.RowCounts;

/**
 * Asks a source again: a round of its own, since the earliest change that is meant. One of several pages that brought
 * something new is asked once more, for rows may have moved between its pages.
 */
final class RestRereads implements Rereads.Opening {

    private final Source source;
    private final RestSettings settings;
    private final Asking asking;
    private final Supplier<List<Portion>> fetch;
    private final Clock clock;

    /**
     * What a source is asked with.
     *
     * @param fetch takes {@link Asking} through to the portions of a page
     */
    RestRereads(Source source, RestSettings settings, Asking asking, Supplier<List<Portion>> fetch, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.asking = asking;
        this.fetch = fetch;
        this.clock = clock;
    }

    @Override
    public SecondReading rows(List<String> positions) {
        return new Round(ChangedAt.earliest(positions, clock.instant()).orElse(null), null);
    }

    @Override
    public SecondReading span(Instant from, Instant to) {
        return new Round(from, to);
    }

    /** A round while it is read. */
    private final class Round implements SecondReading {

        private final RestPull pull;
        private final @Nullable Instant to;
        private long news;
        private boolean repeated;

        Round(@Nullable Instant since, @Nullable Instant to) {
            this.to = to;
            pull = RestPull.since(source, settings, since, new RestPull.Rounds(this::lateFinds, whole -> {}), clock);
        }

        @Override
        public Optional<List<Portion>> next() {
            return pull.goesOn() ? Optional.of(asking.instead(pull, fetch)) : Optional.empty();
        }

        @Override
        public Optional<Instant> upTo() {
            return Optional.ofNullable(to);
        }

        @Override
        public void delivered(RowCounts rows) {
            news += rows.sent() + rows.rejected();
        }

        private long lateFinds() {
            long found = repeated ? 0 : news;
            repeated = true;
            return found;
        }

        @Override
        public void close() {
            // nothing stays open between two questions
        }
    }
}
