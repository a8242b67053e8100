package vn.kip.ingest.source.manual;

import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.springframework.stereotype.Component;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.source.listen.Answer;
import vn.kip.ingest.source.listen.Gate;
import vn.kip.ingest.source.listen.Listening;
import vn.kip.ingest.status.RowCounts;

/**
 * Shows the forms of the sources that are entered by hand, and takes what is entered.
 *
 * <pre>
 * GET  /nhap/SOURCE ─► the form
 * POST /nhap/SOURCE ─► clerk ─┬─ wrong ──────────────────────────────────────────► the form, with what is wrong
 *                             └─ an Entry ─► seda:serve-SOURCE ─► direct:take-SOURCE ─► back to the form
 * </pre>
 *
 * <p>Delivery is exactly once, see {@link Deliveries}; what is entered twice is found unchanged.
 */
@Component
final class ManualRoutes extends RouteBuilder {

    private static final String ENTRY = "entry";

    private final Sources sources;
    private final Deliveries deliveries;
    private final Clock clock;

    ManualRoutes(Sources sources, Deliveries deliveries, Clock clock) {
        this.sources = sources;
        this.deliveries = deliveries;
        this.clock = clock;
        // wrong settings stop the start here, before any port is opened
        sources.of(Source.Kind.MANUAL).forEach(ManualSettings::read);
    }

    @Override
    public void configure() {
        if (deliveries.trial()) {
            // what is sent to us cannot be looked at beforehand
            sources.of(Source.Kind.MANUAL).forEach(source -> deliveries.complete(source.name(), false));
            return;
        }
        sources.of(Source.Kind.MANUAL).forEach(source -> listen(source, ManualSettings.read(source)));
    }

    private void listen(Source source, ManualSettings settings) {
        var name = source.name();
        var clerk = new Clerk(source, settings, clock);
        var queue = "seda:serve-" + name + "?{{kip.ingest.desk}}";
        // spotless:off  the indentation follows the route
        answered(from(endpoint(clerk, settings, "GET")).routeId("form-" + name).routeGroup(name)
            .errorHandler(noErrorHandler())
            .transform().message(Submission::of)
            .removeHeaders("*")
            .transform().body(Submission.class, clerk::form));

        answered(from(endpoint(clerk, settings, "POST")).routeId("enter-" + name).routeGroup(name)
            .errorHandler(noErrorHandler())
            .routePolicy(new Listening(() -> deliveries.complete(name, false)))
            .transform().message(Submission::of)
            .removeHeaders("*")
            .transform().body(Submission.class, clerk::check)
            .filter(body().isInstanceOf(Entry.class))
                .setProperty(ENTRY).body()
                .doTry()
                    .to(ExchangePattern.InOut, queue + "&timeout=" + settings.bounds().patience().toMillis())
                .doCatch(ExchangeTimedOutException.class, RejectedExecutionException.class)
                    .setBody(exchangeProperty(ENTRY))
                    .transform().body(Entry.class, clerk::notNow)
                .end()
            .end());

        from(queue).routeId("serve-" + name).routeGroup(name)
            .errorHandler(noErrorHandler())
            .transform().body(Entry.class, clerk::begin)
            .to("direct:take-" + name)
            .transform().body(RowCounts.class, clerk::end);
        // spotless:on
    }

    private static void answered(ProcessorDefinition<?> route) {
        // spotless:off  the indentation follows the route
        route
            .setHeader(Exchange.HTTP_RESPONSE_CODE).body(Answer.class, Answer::status)
            .setHeader(Exchange.CONTENT_TYPE).body(Answer.class, Answer::type)
            .setHeader(Answer.RETRY_AFTER).body(Answer.class, Answer::retryAfter)
            .setHeader(Answer.LOCATION).body(Answer.class, Answer::location)
            .transform().body(Answer.class, Answer::text);
        // spotless:on
    }

    private String endpoint(Clerk clerk, ManualSettings settings, String method) {
        var gate = "gate-of-" + method + clerk.path().replace('/', '-');
        getContext().getRegistry().bind(gate, new Gate(settings.bounds(), clerk.full()));
        return settings.listener().endpoint(clerk.path(), gate, "httpMethodRestrict=" + method);
    }
}
