package vn.kip.ingest.source.listen;

import java.time.Instant;
import java.util.List;
import vn.kip.domain.ledger.Rejection;
import vn.kip.ingest.mapping.Reading;

/**
 * The rows that were sent together.
 *
 * @param name within the source, for the ledger
 * @param receivedAt when they came in
 */
public record Post(String name, Instant receivedAt, List<Reading> readings) {

    public Post {
        readings = List.copyOf(readings);
    }

    /** Why rows in it were refused, whether that was known before or not. */
    public List<Rejection> rejections() {
        return readings.stream()
                .filter(Reading.Refused.class::isInstance)
                .map(reading -> ((Reading.Refused) reading).rejection())
                .toList();
    }
}
