package vn.kip.report.live;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * What is on its way to one listener. It holds no backlog: what has not been sent is merged with what comes after it, so
 * that a slow listener gets fewer states and in the end the last one. One thread at a time writes to the listener, and
 * none while there is nothing to write.
 *
 * @param <T> the state that is sent
 */
final class SseOutbox<T> {

    private static final long RECONNECT_AFTER_MILLIS = 2_000;

    private final SseEmitter emitter;
    private final Executor executor;
    private final BinaryOperator<T> merge;
    private final Function<T, SseEventBuilder> event;
    private @Nullable T pending;
    private boolean beatPending;
    private boolean sending;

    SseOutbox(SseEmitter emitter, Executor executor, BinaryOperator<T> merge, Function<T, SseEventBuilder> event) {
        this.emitter = emitter;
        this.executor = executor;
        this.merge = merge;
        this.event = event;
    }

    synchronized void offer(T state) {
        var before = pending;
        pending = before == null ? state : merge.apply(before, state);
        startSending();
    }

    /** Tells the listener that the connection stands. */
    synchronized void beat() {
        beatPending = true;
        startSending();
    }

    private void startSending() {
        if (!sending) {
            sending = true;
            executor.execute(this::send);
        }
    }

    private void send() {
        try {
            for (var next = next(); next != null; next = next()) {
                emitter.send(next);
            }
        } catch (IOException | IllegalStateException e) {
            // the listener has gone; the container says so on its own thread as well
            emitter.completeWithError(e);
        }
    }

    private synchronized @Nullable SseEventBuilder next() {
        var state = pending;
        if (state != null) {
            pending = null;
            return event.apply(state);
        }
        if (beatPending) {
            beatPending = false;
            return SseEmitter.event()
                    .name("beat")
                    .reconnectTime(RECONNECT_AFTER_MILLIS)
                    .data("");
        }
        sending = false;
        return null;
    }
}
