package vn.kip.ingest.source.kafka;

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
import vn.kip.ingest.status.SourceProgress;

/**
 * Reads the sources that are topics of somebody's Kafka.
 *
 * <pre>
 * every so often ─► while there is something to read ─► direct:hand-over-SOURCE
 *                   a Portion: what one poll gave
 *               ─► then what is to be read again, see {@link Rereads}
 * </pre>
 *
 * <p>What cannot be read is tried again with growing pauses. Delivery is exactly once, see {@link Deliveries}; why a plain
 * consumer reads and not camel-kafka is said in {@link KafkaPull}.
 */
@Component
final class KafkaRoutes extends RouteBuilder implements DisposableBean {

    private final Sources sources;
    private final Deliveries deliveries;
    private final SourceProgress progress;
    private final Rereads rereads;
    private final Clock clock;
    private final List<KafkaPull> pulls = new ArrayList<>();

    KafkaRoutes(Sources sources, Deliveries deliveries, SourceProgress progress, Rereads rereads, Clock clock) {
        this.sources = sources;
        this.deliveries = deliveries;
        this.progress = progress;
        this.rereads = rereads;
        this.clock = clock;
        // wrong settings stop the start here, before any source is touched
        sources.of(Source.Kind.KAFKA).forEach(KafkaSettings::read);
    }

    @Override
    public void configure() {
        sources.of(Source.Kind.KAFKA).forEach(source -> pull(source, KafkaSettings.read(source)));
    }

    private void pull(Source source, KafkaSettings settings) {
        var name = source.name();
        var rounds = new KafkaPull.Rounds(
                () -> deliveries.complete(name, false), failure -> progress.failing(name, failure));
        var pull = new KafkaPull(source, settings, deliveries.position(name), rounds, clock);
        pulls.add(pull);
        var rereads = this.rereads.of(source, getContext(), new KafkaRereads(source, settings, clock));
        new PullRoute(source, pull::next, rereads::turn).addTo(this);
    }

    /** Called once the routes have stopped. */
    @Override
    public void destroy() {
        pulls.forEach(KafkaPull::close);
    }
}
