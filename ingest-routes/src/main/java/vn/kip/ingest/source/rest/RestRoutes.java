package vn.kip.ingest.source.rest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.delivery.Retries;
import vn.kip.ingest.reread.Rereads;
import vn.kip.ingest.settings.SettingsFile;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.source.rest.answer.Answer;
import vn.kip.ingest.source.rest.request.Question;

/**
 * Pulls the sources that are asked over HTTP.
 *
 * <pre>
 * every so often ─► while there is something to ask ─► direct:fetch-SOURCE ─► direct:hand-over-SOURCE
 *                                                       Portions of one page   one Portion
 *               ─► then what is to be read again, see {@link Rereads}
 *
 * direct:fetch-SOURCE ─► while there is a Question, of a login or of the page ─► the source ─► Portions
 * </pre>
 *
 * <p>A question that fails is asked again with growing pauses, or after the pause that the source wishes, until it is
 * answered; the source is then read on from there. Delivery is exactly once, see {@link Deliveries}.
 */
@Component
final class RestRoutes extends RouteBuilder {

    private static final String CLIENT = "kip-rest-client";

    private final Sources sources;
    private final SettingsFile settings;
    private final Deliveries deliveries;
    private final Rereads rereads;
    private final SourceClocks clocks;

    RestRoutes(Sources sources, SettingsFile settings, Deliveries deliveries, Rereads rereads, SourceClocks clocks) {
        this.sources = sources;
        this.settings = settings;
        this.deliveries = deliveries;
        this.rereads = rereads;
        this.clocks = clocks;
        // wrong settings stop the start here, before any source is touched
        sources.of(Source.Kind.REST).forEach(this::read);
    }

    @Override
    public void configure() {
        // the client would ask once more by itself, and wait as long as the source wishes without saying so
        bindToRegistry(CLIENT, (HttpClientConfigurer) HttpClientBuilder::disableAutomaticRetries);
        sources.of(Source.Kind.REST).forEach(source -> pull(source, read(source)));
    }

    private RestSettings read(Source source) {
        return RestSettings.read(source, settings.folder());
    }

    private void pull(Source source, RestSettings rest) {
        var name = source.name();
        var rounds = new RestPull.Rounds(() -> deliveries.lateFinds(name), whole -> deliveries.complete(name, whole));
        var clock = clocks.ours();
        var pull = new RestPull(source, rest, deliveries.position(name), rounds, clock);
        var asking = new Asking(rest, pull, clocks.of(name), clock);
        var rereads =
                this.rereads.of(source, getContext(), new RestRereads(source, rest, asking, fetching(name), clock));
        // spotless:off  the indentation follows the route
        from("scheduler:pull-" + name + "?delay=" + source.every().toMillis()).routeId("pull-" + name).routeGroup(name)
            .routeConfigurationId(Retries.ID)
            .setBody().body(before -> pull.goesOn())
            .loopDoWhile(body().isEqualTo(true))
                .to("direct:fetch-" + name)
                .split(body())
                    .to("direct:hand-over-" + name)
                .end()
                .setBody().body(before -> pull.goesOn())
            .end()
            .setBody().body(before -> rereads.turn());

        from("direct:fetch-" + name).routeId("fetch-" + name).routeGroup(name)
            .errorHandler(noErrorHandler())
            // an answer is read once, as it comes, and never held as a whole
            .streamCache(false)
            // the client has decoded it already
            .setProperty(Exchange.SKIP_GZIP_ENCODING, constant(true))
            .setBody().body(before -> asking.begin())
            .loopDoWhile(body().isInstanceOf(Question.class))
                .setBody().body(Question.class, RestRoutes::ask)
                .to(endpoint(name, rest))
                .transform().message(message -> asking.answered(answer(message)))
                .removeHeaders("*")
            .end();
        // spotless:on
    }

    private Supplier<List<Portion>> fetching(String name) {
        var template = getContext().createProducerTemplate();
        return () -> {
            List<?> portions = template.requestBody("direct:fetch-" + name, "", List.class);
            return portions.stream().map(Portion.class::cast).toList();
        };
    }

    /** Puts a question into the headers of a message. */
    private static byte @Nullable [] ask(Question question, Map<String, Object> headers) {
        headers.putAll(question.headers());
        headers.put(Exchange.HTTP_METHOD, question.method());
        headers.put(Exchange.HTTP_URI, question.place());
        headers.put(Exchange.HTTP_QUERY, question.query());
        return question.body() == null ? null : question.body().getBytes(StandardCharsets.UTF_8);
    }

    private static Answer answer(Message message) {
        return new Answer(
                message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                message.getHeaders(),
                message.getBody(InputStream.class));
    }

    private String endpoint(String name, RestSettings rest) {
        var url = rest.url();
        var trust = "";
        if (rest.tls() != null) {
            bindToRegistry("tls-" + name, rest.tls().parameters());
            trust = "&sslContextParameters=#tls-" + name;
        }
        return url.getScheme() + ":" + url.getRawAuthority() + url.getRawPath() + "?responseTimeout="
                + rest.timeout().toMillis() + "&httpClientConfigurer=#" + CLIENT + trust + "&{{kip.ingest.http}}";
    }
}
