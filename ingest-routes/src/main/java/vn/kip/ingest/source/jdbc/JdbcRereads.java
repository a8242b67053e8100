package vn.kip.ingest.source.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.reread.ChangedAt;
import vn.kip.ingest.reread.Rereads;
import vn.kip.ingest.reread.SecondReading;
import vn.kip.ingest.source.Source;

/** Reads a database again: a round of its own, since the earliest change that is meant. */
record JdbcRereads(Source source, JdbcSettings settings, Clock clock) implements Rereads.Opening {

    @Override
    public SecondReading rows(List<String> positions) {
        return round(ChangedAt.earliest(positions, clock.instant()).orElse(null), Optional.empty());
    }

    @Override
    public SecondReading span(Instant from, Instant to) {
        return round(from, Optional.of(to));
    }

    private SecondReading round(@Nullable Instant since, Optional<Instant> upTo) {
        var pull = JdbcPull.since(source, settings, since, clock);
        return new SecondReading() {
            @Override
            public Optional<List<Portion>> next() {
                return Optional.ofNullable(pull.next()).map(List::of);
            }

            @Override
            public Optional<Instant> upTo() {
                return upTo;
            }

            @Override
            public void close() {
                pull.close();
            }
        };
    }
}
