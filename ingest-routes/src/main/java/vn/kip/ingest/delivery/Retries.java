package vn.kip.ingest.delivery;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;
import vn.kip.ingest.settings.IngestProperties;

/**
 * What the routes do when a source or the broker fails: they try again, for ever, and say so in the status of the source.
 * Nothing is left out and nothing goes to a dead letter.
 */
@Component
public class Retries extends RouteConfigurationBuilder {

    /** For routes whose steps can be taken again as they are. */
    public static final String ID = "retries";

    /** For routes that begin anew at their next turn. */
    public static final String NEXT_TIME = "retries-next-time";

    private static final int FOR_EVER = -1;
    private static final double DOUBLED = 2;

    private final IngestProperties.Retry retry;
    private final FailureNotes failures;

    Retries(IngestProperties properties, FailureNotes failures) {
        this.retry = properties.ingest().retry();
        this.failures = failures;
    }

    @Override
    public void configuration() {
        // spotless:off  the indentation follows the configuration
        routeConfiguration(ID)
            .onException(Exception.class)
                .maximumRedeliveries(FOR_EVER)
                .redeliveryDelay(retry.first().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(DOUBLED)
                .maximumRedeliveryDelay(retry.most().toMillis())
                .onExceptionOccurred(failures)
                // the status of the source says it once, without a trace that could quote the source
                .retryAttemptedLogLevel(LoggingLevel.OFF)
                .retriesExhaustedLogLevel(LoggingLevel.OFF)
                .logStackTrace(false)
                .logExhaustedMessageHistory(false);

        routeConfiguration(NEXT_TIME)
            .onException(Exception.class)
                .onExceptionOccurred(failures)
                .retriesExhaustedLogLevel(LoggingLevel.OFF)
                .logExhaustedMessageHistory(false);
        // spotless:on
    }
}
