package vn.kip.ingest.source.listen;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.form.EagerFormParsingHandler;
import io.undertow.server.handlers.form.FormEncodedDataDefinition;
import io.undertow.server.handlers.form.FormParserFactory;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.component.undertow.CamelUndertowHttpHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the route of one source, in the thread of the server that must not wait: bounds how many requests are
 * inside, how large each may be, and how long its body may take to come in.
 */
public final class Gate implements CamelUndertowHttpHandler {

    private static final Logger log = LoggerFactory.getLogger(Gate.class);

    private static final int SECONDS_TO_SEND = 60;
    private static final long THROWN_AWAY = 1_000_000;
    // here, for Camel keeps back what it takes for the business of the server
    private static final Map<HttpString, String> ANSWERED_WITH = Map.of(
            Headers.CACHE_CONTROL,
            "no-store",
            new HttpString("X-Content-Type-Options"),
            "nosniff",
            new HttpString("Referrer-Policy"),
            "same-origin",
            new HttpString("Content-Security-Policy"),
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    private static final FormParserFactory FORMS = FormParserFactory.builder(false)
            // browsers write a form in the encoding of its page and do not say so
            .addParser(new FormEncodedDataDefinition().setDefaultEncoding("UTF-8"))
            .build();

    private final Bounds bounds;
    private final Answer full;
    private final AtomicInteger inside = new AtomicInteger();
    private @Nullable HttpHandler next;

    /**
     * A gate.
     *
     * @param full what is answered while as many are inside as there may be
     */
    public Gate(Bounds bounds, Answer full) {
        this.bounds = bounds;
        this.full = full;
    }

    @Override
    public void setNext(HttpHandler following) {
        next = new EagerFormParsingHandler(FORMS).setNext(following);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        // a sender hears that its body is too large only if most of it is let in, to be thrown away
        exchange.setMaxEntitySize(bounds.bytes() + THROWN_AWAY);
        var length = exchange.getRequestContentLength();
        if (!exchange.isRequestComplete() && (length < 0 || length > bounds.bytes())) {
            exchange.setPersistent(false); // what is not let in would be taken for the next request
        }
        ANSWERED_WITH.forEach((name, value) -> exchange.getResponseHeaders().put(name, value));
        if (inside.incrementAndGet() > bounds.waiting()) {
            inside.decrementAndGet();
            send(exchange, full);
            return;
        }
        exchange.addExchangeCompleteListener((done, following) -> {
            inside.decrementAndGet();
            following.proceed();
        });
        hangUpWhenSlow(exchange);
        if (next != null) {
            next.handleRequest(exchange);
        }
    }

    private static void hangUpWhenSlow(HttpServerExchange exchange) {
        if (exchange.isRequestComplete()) {
            return;
        }
        var deadline = exchange.getIoThread().executeAfter(() -> hangUp(exchange), SECONDS_TO_SEND, TimeUnit.SECONDS);
        exchange.addExchangeCompleteListener((done, following) -> {
            deadline.remove();
            following.proceed();
        });
    }

    private static void hangUp(HttpServerExchange exchange) {
        if (exchange.isRequestComplete()) {
            return;
        }
        try {
            exchange.getConnection().close();
        } catch (IOException e) {
            log.atDebug().log("Connection was closed already");
        }
    }

    private static void send(HttpServerExchange exchange, Answer answer) {
        exchange.setStatusCode(answer.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, answer.type());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        exchange.getResponseSender().send(answer.text());
    }
}
