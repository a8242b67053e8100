package vn.kip.ingest.source.rest;

import java.io.InputStream;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.delivery.Retries;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.status.SourceProgress;

/**
 * Pulls the sources that are asked over HTTP.
 *
 * <pre>
 * every so often ─► while there is something to ask ─► direct:fetch-SOURCE ─► direct:hand-over-SOURCE
 *                   a PageRequest                       Portions of one page   one Portion
 * </pre>
 *
 * <p>A question that fails is asked again with growing pauses, until it is answered; the source is then read on from
 * there. Delivery is exactly once, see {@link Deliveries}.
 */
@Component
final class RestRoutes extends RouteBuilder {

    private static final String AUTHORIZATION = "Authorization";

    private final Sources sources;
    private final Deliveries deliveries;
    private final SourceProgress progress;
    private final Clock clock;

    RestRoutes(Sources sources, Deliveries deliveries, SourceProgress progress, Clock clock) {
        this.sources = sources;
        this.deliveries = deliveries;
        this.progress = progress;
        this.clock = clock;
        // wrong settings stop the start here, before any source is touched
        sources.of(Source.Kind.REST).forEach(RestSettings::read);
    }

    @Override
    public void configure() {
        sources.of(Source.Kind.REST).forEach(source -> pull(source, RestSettings.read(source)));
    }

    private void pull(Source source, RestSettings settings) {
        var name = source.name();
        var rounds =
                new RestPull.Rounds(() -> deliveries.lateFinds(name), () -> progress.complete(name, clock.instant()));
        var pull = new RestPull(source, settings, deliveries.position(name), rounds, clock);
        // spotless:off  the indentation follows the route
        from("scheduler:pull-" + name + "?delay=" + source.every().toMillis()).routeId("pull-" + name).routeGroup(name)
            .routeConfigurationId(Retries.ID)
            .setBody().body(before -> pull.next())
            .loopDoWhile(body().isNotNull())
                .to("direct:fetch-" + name)
                .split(body())
                    .to("direct:hand-over-" + name)
                .end()
                .setBody().body(before -> pull.next())
            .end();

        from("direct:fetch-" + name).routeId("fetch-" + name).routeGroup(name)
            .errorHandler(noErrorHandler())
            .setHeader(Exchange.HTTP_QUERY).body(PageRequest.class, PageRequest::query)
            .setHeader(AUTHORIZATION, constant(authorization(settings.token())))
            .to(endpoint(settings))
            .transform().body(InputStream.class, pull::read)
            .removeHeaders("*");
        // spotless:on
    }

    private static String endpoint(RestSettings settings) {
        var url = settings.url();
        return url.getScheme() + ":" + url.getRawAuthority() + url.getRawPath() + "?responseTimeout="
                + settings.timeout().toMillis() + "&{{kip.ingest.http}}";
    }

    private static @Nullable String authorization(@Nullable String token) {
        return token == null ? null : "Bearer " + token;
    }
}
