package vn.kip.ingest.source.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.status.RemoteSide.Look;
import vn.kip.ingest.status.SourceProgress;

/**
 * The looks at the remote side of one source: when the next one is due, and what came of the last. For one thread.
 *
 * <p>Camel asks often whether a look is due. One that failed, wholly or for one file, is repeated with growing pauses; one
 * that could not finish, soon. What it could not take over there it will find there again.
 */
public final class RemoteLook implements PollingConsumerPollStrategy, ExceptionHandler {

    private final String source;
    private final Pauses pauses;
    private final Remains remains;
    private final SourceProgress progress;
    private final Clock clock;

    private Instant next = Instant.MIN;
    private Duration backOff;
    private @Nullable String failure;

    /**
     * The looks of a source.
     *
     * @param remains asked after a look in which nothing failed
     */
    public RemoteLook(String source, Pauses pauses, Remains remains, SourceProgress progress, Clock clock) {
        this.source = source;
        this.pauses = pauses;
        this.remains = remains;
        this.progress = progress;
        this.clock = clock;
        this.backOff = pauses.first;
    }

    /**
     * Times between two looks.
     *
     * @param every after one that found all
     * @param settle after one that left something to be taken soon
     * @param first after one that failed; doubled each time, up to {@code most}
     */
    public record Pauses(Duration every, Duration settle, Duration first, Duration most) {}

    /** What an own check finds over there after a look, independently of what the look took itself to have done. */
    public interface Remains {

        /**
         * Whether something is left to be taken.
         *
         * @throws Exception when that cannot be told, for whatever reason a server may have; then the look has failed
         */
        boolean any() throws Exception;

        /** The look has failed. */
        default void recover(Consumer consumer, Endpoint endpoint, Exception cause) {}
    }

    /** A step of the route; what it throws is a failure of the look. */
    public <A, B> Function<A, B> watching(Function<A, B> step) {
        return given -> {
            try {
                return step.apply(given);
            } catch (RuntimeException e) {
                failure = FetchFailures.text(e);
                throw e;
            }
        };
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        failure = null;
        return !clock.instant().isBefore(next);
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        var left = failure == null && remains();
        if (failure != null) {
            failed(failure);
            remains.recover(consumer, endpoint, new FetchFailedException(failure));
        } else if (left) {
            succeeded(Look.UNFINISHED, pauses.settle);
        } else {
            succeeded(polledMessages > 0 ? Look.BROUGHT : Look.NOTHING_NEW, pauses.every);
        }
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        failed(FetchFailures.text(cause));
        remains.recover(consumer, endpoint, cause);
        return false;
    }

    private boolean remains() {
        try {
            return remains.any();
        } catch (Exception e) {
            failure = FetchFailures.text(e);
            return true;
        }
    }

    private void succeeded(Look look, Duration pause) {
        progress.fetched(source, look, clock.instant());
        backOff = pauses.first;
        next = clock.instant().plus(pause);
    }

    private void failed(String why) {
        progress.fetchFailing(source, why);
        next = clock.instant().plus(backOff);
        var doubled = backOff.multipliedBy(2);
        backOff = doubled.compareTo(pauses.most) < 0 ? doubled : pauses.most;
    }

    @Override
    public void handleException(Throwable exception) {
        failure = FetchFailures.text(exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handleException(exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        handleException(exception);
    }
}
