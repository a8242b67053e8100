package vn.kip.ingest.source.jdbc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.delivery.PullRoute;
import vn.kip.ingest.reread.Rereads;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;

/**
 * Pulls the sources that are databases.
 *
 * <pre>
 * every so often ─► while there is something to read ─► direct:hand-over-SOURCE
 *                   a Portion: one page
 *               ─► then what is to be read again, see {@link Rereads}
 * </pre>
 *
 * <p>A page that cannot be read is asked for again with growing pauses; the source is then read on from there. Delivery is
 * exactly once, see {@link Deliveries}.
 *
 * <p>Camel carries, and a plain class asks: camel-jdbc and camel-sql know nothing of keys to page by, and hand over maps
 * of every column.
 */
@Component
final class JdbcRoutes extends RouteBuilder implements DisposableBean {

    private final Sources sources;
    private final Deliveries deliveries;
    private final Rereads rereads;
    private final Clock clock;
    private final List<JdbcPull> pulls = new ArrayList<>();

    JdbcRoutes(Sources sources, Deliveries deliveries, Rereads rereads, Clock clock) {
        this.sources = sources;
        this.deliveries = deliveries;
        this.rereads = rereads;
        this.clock = clock;
        // wrong settings stop the start here, before any source is touched
        sources.of(Source.Kind.JDBC).forEach(JdbcSettings::read);
    }

    @Override
    public void configure() {
        sources.of(Source.Kind.JDBC).forEach(source -> pull(source, JdbcSettings.read(source)));
    }

    private void pull(Source source, JdbcSettings settings) {
        var name = source.name();
        var pull = new JdbcPull(
                source, settings, deliveries.position(name), whole -> deliveries.complete(name, whole), clock);
        pulls.add(pull);
        var rereads = this.rereads.of(source, getContext(), new JdbcRereads(source, settings, clock));
        new PullRoute(source, pull::next, rereads::turn).addTo(this);
    }

    /** Called once the routes have stopped. */
    @Override
    public void destroy() {
        pulls.forEach(JdbcPull::close);
    }
}
