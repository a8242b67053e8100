package vn.kip.ingest.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.seda.SedaEndpoint;
import org.springframework.stereotype.Component;
import vn.kip.ingest.source.Sources;

/**
 * Takes portions from the sources and delivers them, one after the other for each source.
 *
 * <pre>
 * direct:hand-over-SOURCE ─┬─ within a round: goes on at once ──┬─► seda:deliver-SOURCE ─► a transaction
 *   a Portion              └─ last of a round: waits for it ────┘
 * </pre>
 *
 * <p>So a page is fetched and read while the one before it is being sent, and pages that come quicker than they can be sent
 * one by one are sent together. A portion that cannot be delivered is tried
 * until it can be; those behind it wait. Each is delivered exactly once: the cursor moves in the same transaction.
 */
@Component
final class DeliveryRoutes extends RouteBuilder {

    private static final Duration LINGER = Duration.ofMillis(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(1);

    private final Sources sources;
    private final Deliveries deliveries;

    DeliveryRoutes(Sources sources, Deliveries deliveries) {
        this.sources = sources;
        this.deliveries = deliveries;
    }

    @Override
    public void configure() {
        sources.all().forEach(source -> deliver(source.name()));
    }

    private void deliver(String source) {
        var queue = "seda:deliver-" + source + "?{{kip.ingest.queue}}";
        var waiting = getContext().getEndpoint(queue, SedaEndpoint.class);
        // spotless:off  the indentation follows the route
        from("direct:hand-over-" + source).routeId("hand-over-" + source).routeGroup(source)
            .errorHandler(noErrorHandler())
            .choice()
                .when().body(Portion.class, Portion::last)
                    .to(ExchangePattern.InOut, queue)
                .otherwise()
                    .to(ExchangePattern.InOnly, queue)
            .end();

        from(queue).routeId("deliver-" + source).routeGroup(source)
            .routeConfigurationId(Retries.ID)
            .transform().body(Portion.class, portion -> deliveries.deliver(portion, another(portion, waiting)));
        // spotless:on
    }

    /** Whether one waits behind this: a moment is worth waiting for it, for many small transactions cost more. */
    private static boolean another(Portion portion, SedaEndpoint waiting) {
        if (portion.last()) {
            return false;
        }
        long until = System.nanoTime() + LINGER.toNanos();
        while (waiting.getCurrentQueueSize() == 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return waiting.getCurrentQueueSize() > 0;
    }
}
