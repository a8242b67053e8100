package vn.kip.report.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import vn.kip.report.live.FiguresFeed.Watch;

/**
 * All listeners to server-sent events. A quiet listener costs no thread; a slow one costs a thread of its own and holds
 * up nobody; one that has gone is found at the next heartbeat.
 */
@Component
public final class EventStreams {

    private static final long NEVER = 0L;
    private static final long IDLE_SECONDS = 30;

    /** Begins to give states to a listener. */
    @FunctionalInterface
    public interface Source<T> {

        Watch subscribe(Consumer<T> listener);
    }

    private final LiveProperties properties;
    private final Set<SseOutbox<?>> outboxes = ConcurrentHashMap.newKeySet();
    private final Set<SseEmitter> emitters = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();
    private final ThreadPoolExecutor writers;
    private final ScheduledExecutorService heart;

    EventStreams(LiveProperties properties) {
        this.properties = properties;
        this.writers = new ThreadPoolExecutor(
                0,
                properties.listeners() + 1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> daemon(work, "kip-events"));
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "kip-heartbeat"));
        var beat = properties.heartbeat().toMillis();
        var unused =
                heart.scheduleAtFixedRate(() -> outboxes.forEach(SseOutbox::beat), beat, beat, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Opens a stream to one listener.
     *
     * @param merge makes one state of two that were not sent yet, the earlier first
     * @param event a state as it is sent
     * @throws TooManyListenersException when no more can be served
     */
    public <T> SseEmitter open(Source<T> source, BinaryOperator<T> merge, Function<T, SseEventBuilder> event) {
        if (open.incrementAndGet() > properties.listeners()) {
            open.decrementAndGet();
            throw new TooManyListenersException(properties.listeners());
        }
        var emitter = new SseEmitter(NEVER);
        var outbox = new SseOutbox<T>(emitter, writers, merge, event);
        var watch = new AtomicReference<>(source.subscribe(outbox::offer));
        Runnable close = () -> {
            var last = watch.getAndSet(null);
            if (last != null) {
                last.close();
                outboxes.remove(outbox);
                emitters.remove(emitter);
                open.decrementAndGet();
            }
        };
        emitter.onCompletion(close);
        emitter.onTimeout(close);
        emitter.onError(fault -> close.run());
        emitters.add(emitter);
        outboxes.add(outbox);
        return emitter;
    }

    /** How many listen now. */
    public int listeners() {
        return open.get();
    }

    /** Ends all streams; listeners that still care connect again. */
    public void disconnect() {
        emitters.forEach(SseEmitter::complete);
    }

    /** Before the server stops gracefully, which would wait for streams that never end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        heart.shutdownNow();
        disconnect();
        writers.shutdown();
    }
}
