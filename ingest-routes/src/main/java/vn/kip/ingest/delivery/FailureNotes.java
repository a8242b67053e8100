package vn.kip.ingest.delivery;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.kafka.common.KafkaException;
import org.springframework.stereotype.Component;
import vn.kip.ingest.settings.IngestProperties;
import vn.kip.ingest.status.SourceProgress;

/**
 * Puts each failure of a route into the status of its source, and has the route wait as long as the source wishes. A
 * processor, because the error handler of Camel takes nothing else.
 *
 * <p>Messages of libraries may quote what they have read; so they are not passed on, except those of Kafka and our own.
 */
@Component
public class FailureNotes implements Processor {

    private final SourceProgress progress;
    private final IngestProperties.Retry retry;

    FailureNotes(SourceProgress progress, IngestProperties properties) {
        this.progress = progress;
        this.retry = properties.ingest().retry();
    }

    @Override
    public void process(Exchange exchange) {
        var route = exchange.getContext().getRoute(exchange.getFromRouteId());
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        progress.failing(route.getGroup(), text(failure));
        if (failure instanceof SourceRefusedException refused) {
            refused.pause(retry.first(), retry.most())
                    .ifPresent(pause -> exchange.getIn().setHeader(Exchange.REDELIVERY_DELAY, pause.toMillis()));
        }
    }

    /** What may be told of a failure: short, and free of personal data. */
    public static String text(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "expected an answer, found no such host";
        }
        if (failure instanceof SocketTimeoutException) {
            return "expected an answer in time, found none";
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "expected an answer, found nobody listening";
        }
        if (failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException) {
            return "expected a certificate that can be trusted for this host, found another";
        }
        if (failure instanceof KafkaException) {
            return "expected Kafka to take the records, found " + failure.getMessage();
        }
        if (failure.getClass().getName().startsWith("vn.kip.")) {
            return String.valueOf(failure.getMessage());
        }
        return "found " + failure.getClass().getSimpleName();
    }
}
