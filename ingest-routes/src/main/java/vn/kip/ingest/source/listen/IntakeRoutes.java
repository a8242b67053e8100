package vn.kip.ingest.source.listen;

import java.util.stream.Stream;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.status.RowCounts;

/**
 * Delivers what is sent to us.
 *
 * <pre>
 * direct:take-SOURCE ─► its portions ─► direct:hand-over-SOURCE ─► what became of the rows
 *   a Post               one Portion                                RowCounts
 * </pre>
 *
 * <p>Called by one thread at a time for each source. It comes back when Kafka has acknowledged the last portion; as long
 * as it does not, the portion is tried again, whether or not the sender still waits.
 */
@Component
final class IntakeRoutes extends RouteBuilder {

    private final Sources sources;
    private final Deliveries deliveries;

    IntakeRoutes(Sources sources, Deliveries deliveries) {
        this.sources = sources;
        this.deliveries = deliveries;
    }

    @Override
    public void configure() {
        Stream.of(Source.Kind.WEBHOOK, Source.Kind.MANUAL)
                .flatMap(kind -> sources.of(kind).stream())
                .forEach(source -> take(source.name()));
    }

    private void take(String source) {
        var intake = new Intake(source, () -> deliveries.position(source));
        // spotless:off  the indentation follows the route
        from("direct:take-" + source).routeId("take-" + source).routeGroup(source)
            .errorHandler(noErrorHandler())
            .split().body(Post.class, intake::portions).streaming().stopOnException()
                .to(ExchangePattern.InOut, "direct:hand-over-" + source)
                .transform().body(RowCounts.class, intake::delivered)
            .end()
            .transform().body(Post.class, post -> intake.outcome());
        // spotless:on
    }
}
