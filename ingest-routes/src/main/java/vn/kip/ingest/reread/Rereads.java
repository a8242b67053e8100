package vn.kip.ingest.reread;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.springframework.stereotype.Component;
import vn.kip.ingest.control.Rereadables;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.status.RowCounts;

/** Lets sources be read again beside their live pull. */
@Component
public final class Rereads {

    private final Deliveries deliveries;
    private final Rereadables rereadables;
    private final Clock clock;

    Rereads(Deliveries deliveries, Rereadables rereadables, Clock clock) {
        this.deliveries = deliveries;
        this.rereadables = rereadables;
        this.clock = clock;
    }

    /** How a kind of source is read again. */
    public interface Opening {

        /** Some rows, by their positions. */
        SecondReading rows(List<String> positions);

        /**
         * What was changed from a moment on.
         *
         * @param to changes from here on may be left out
         */
        SecondReading span(Instant from, Instant to);
    }

    /**
     * Makes a source known as one that can be read again.
     *
     * @return whose turn it is between two rounds of the live pull
     */
    public SourceRereads of(Source source, CamelContext context, Opening opening) {
        var handOver = context.createProducerTemplate();
        var name = source.name();
        var rereads = new SourceRereads(source, opening, clock, new SourceRereads.Way() {
            @Override
            public Optional<RowCounts> handOver(Portion portion, String what, List<Reading> rows) {
                var beside = portion.beside(deliveries.position(name), what, rows);
                return Optional.ofNullable(handOver.requestBody("direct:hand-over-" + name, beside, RowCounts.class));
            }

            @Override
            public boolean isClosed() {
                return context.isStopping();
            }
        });
        rereadables.register(name, rereads);
        return rereads;
    }
}
