package vn.kip.ingest.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kip.domain.ledger.Rejection;
import vn.kip.ingest.settings.IngestProperties;

/** The rows that were ever rejected, as they stand on their topic. */
@Component
public final class RejectedRows {

    private final IngestProperties properties;

    RejectedRows(IngestProperties properties) {
        this.properties = properties;
    }

    /** The rejections of a source, oldest first; asks the broker each time. */
    public List<Rejection> of(String source) {
        return new History(new KafkaClients(properties)).rejections(source);
    }
}
