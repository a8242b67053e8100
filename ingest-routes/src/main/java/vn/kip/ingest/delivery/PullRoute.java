package vn.kip.ingest.delivery;

import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.Source;

/**
 * Reads one source portion by portion, every so often, until it has nothing more for now.
 *
 * <pre>
 * every so often ─► while there is a Portion ─► direct:hand-over-SOURCE ─► what is read again
 * </pre>
 *
 * <p>A portion that cannot be read is asked for again with growing pauses. Delivery is exactly once, see {@link Deliveries}.
 */
public final class PullRoute {

    private final Source source;
    private final Supplier<@Nullable Portion> next;
    private final Supplier<?> afterEachRound;

    /**
     * The route of a source.
     *
     * @param next the next portion; null when there is nothing more for now
     */
    public PullRoute(Source source, Supplier<@Nullable Portion> next, Supplier<?> afterEachRound) {
        this.source = source;
        this.next = next;
        this.afterEachRound = afterEachRound;
    }

    /** Adds it to the routes of a kind of source. */
    public void addTo(RouteBuilder routes) {
        var name = source.name();
        // spotless:off  the indentation follows the route
        routes.from("scheduler:pull-" + name + "?delay=" + source.every().toMillis()).routeId("pull-" + name).routeGroup(name)
            .routeConfigurationId(Retries.ID)
            .setBody().body(before -> next(routes.getContext()))
            .loopDoWhile(routes.body().isNotNull())
                .to("direct:hand-over-" + name)
                .setBody().body(before -> next(routes.getContext()))
            .end()
            .setBody().body(before -> afterEachRound.get());
        // spotless:on
    }

    private @Nullable Portion next(CamelContext camel) {
        // what is handed over while the queues are being emptied is thrown away: it is read again after the next start
        return camel.isStopping() ? null : next.get();
    }
}
