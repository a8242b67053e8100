package vn.kip.ingest.source.webhook;

import java.time.Clock;
import java.util.HashMap;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.source.listen.Answer;
import vn.kip.ingest.source.listen.Gate;
import vn.kip.ingest.source.listen.Listening;
import vn.kip.ingest.source.listen.Post;
import vn.kip.ingest.source.listen.Request;
import vn.kip.ingest.status.RowCounts;

/**
 * Listens for the sources that send to us.
 *
 * <pre>
 * POST ─► gate ─► dialect ─┬─ refused ───────────────────────────────────────────────► answer
 *                          └─ a SignedPost ─► seda:serve-SOURCE ─► direct:take-SOURCE ─► answer
 *                                             one at a time        a Post
 * </pre>
 *
 * <p>Senders are served one after the other, for the portions of a source follow each other. Each is answered when Kafka
 * has acknowledged its rows; one for whom that takes too long is told to come again, and its rows go on all the same.
 * Delivery is exactly once, see {@link Deliveries}.
 */
@Component
final class WebhookRoutes extends RouteBuilder {

    private final Sources sources;
    private final Deliveries deliveries;
    private final Clock clock;

    WebhookRoutes(Sources sources, Deliveries deliveries, Clock clock) {
        this.sources = sources;
        this.deliveries = deliveries;
        this.clock = clock;
        // wrong settings stop the start here, before any port is opened
        var taken = new HashMap<String, String>();
        for (var source : sources.of(Source.Kind.WEBHOOK)) {
            var before = taken.put(WebhookSettings.read(source).address(), source.name());
            if (before != null) {
                throw source.section().error("a 'path' that no other source has", "that of " + before);
            }
        }
    }

    @Override
    public void configure() {
        if (deliveries.trial()) {
            // what is sent to us cannot be looked at beforehand
            sources.of(Source.Kind.WEBHOOK).forEach(source -> deliveries.complete(source.name(), false));
            return;
        }
        sources.of(Source.Kind.WEBHOOK).forEach(source -> listen(source, WebhookSettings.read(source)));
    }

    private void listen(Source source, WebhookSettings settings) {
        var name = source.name();
        var dialect = dialect(source, settings);
        var desk = new Desk(dialect, clock);
        var limit = settings.bounds().bytes();
        var queue = "seda:serve-" + name + "?{{kip.ingest.desk}}";
        getContext().getRegistry().bind(gate(name), new Gate(settings.bounds(), dialect.notNow()));
        // spotless:off  the indentation follows the route
        from(endpoint(name, settings)).routeId("receive-" + name).routeGroup(name)
            .streamCache("false")
            .errorHandler(noErrorHandler())
            .routePolicy(new Listening(() -> deliveries.complete(name, false)))
            .transform().message(message -> Request.read(message, limit))
            .removeHeaders("*")
            .transform().body(Request.class, dialect::receive)
            .filter(body().isInstanceOf(SignedPost.class))
                .doTry()
                    .to(ExchangePattern.InOut, queue + "&timeout=" + settings.bounds().patience().toMillis())
                .doCatch(ExchangeTimedOutException.class, RejectedExecutionException.class)
                    .transform().body(late -> dialect.notNow())
                .end()
            .end()
            .setHeader(Exchange.HTTP_RESPONSE_CODE).body(Answer.class, Answer::status)
            .setHeader(Exchange.CONTENT_TYPE).body(Answer.class, Answer::type)
            .setHeader(Answer.RETRY_AFTER).body(Answer.class, Answer::retryAfter)
            .transform().body(Answer.class, Answer::text);

        from(queue).routeId("serve-" + name).routeGroup(name)
            .errorHandler(noErrorHandler())
            .transform().body(SignedPost.class, desk::begin)
            .filter(body().isInstanceOf(Post.class))
                .to("direct:take-" + name)
                .transform().body(RowCounts.class, desk::end)
            .end();
        // spotless:on
    }

    private Dialect dialect(Source source, WebhookSettings settings) {
        var bus = settings.bus();
        return bus == null ? new PlainDialect(source, settings, clock) : new BusDialect(source, settings, bus, clock);
    }

    private static String endpoint(String source, WebhookSettings settings) {
        var prefix = settings.bus() == null ? "" : "&matchOnUriPrefix=true";
        return settings.listener().endpoint(settings.path(), gate(source), "httpMethodRestrict=POST" + prefix);
    }

    private static String gate(String source) {
        return "gate-of-" + source;
    }
}
