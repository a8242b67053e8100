package vn.kip.standalone.node;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that have started and not been stopped. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Map<Part, AutoCloseable> started = new EnumMap<>(Part.class);
    private final List<CompletableFuture<Void>> stopping = new ArrayList<>();
    private final Executor executor;

    Parts(Executor executor) {
        this.executor = executor;
    }

    synchronized <T extends AutoCloseable> T keep(Part part, T running) {
        started.put(part, running);
        LOG.atInfo().addKeyValue("part", part).log("started");
        return running;
    }

    private synchronized Map<Part, AutoCloseable> take(Predicate<Part> wanted) {
        var taken = new EnumMap<Part, AutoCloseable>(Part.class);
        started.forEach((part, running) -> {
            if (wanted.test(part)) {
                taken.put(part, running);
            }
        });
        started.keySet().removeAll(taken.keySet());
        return taken;
    }

    /** Begins to stop one part, while the others go on. */
    synchronized void beginToStop(Part part) {
        take(part::equals).forEach((taken, running) -> stopping.add(inBackground(taken, running)));
    }

    /** Stops the services at the same time, then the servers; what hangs or fails holds up none of the others. */
    void stopAll() {
        stop(Part::isService);
        stop(part -> true);
    }

    private synchronized void stop(Predicate<Part> wanted) {
        take(wanted).forEach((part, running) -> stopping.add(inBackground(part, running)));
        stopping.forEach(CompletableFuture::join);
        stopping.clear();
    }

    private CompletableFuture<Void> inBackground(Part part, AutoCloseable running) {
        return CompletableFuture.runAsync(() -> stop(part, running), executor);
    }

    private void stop(Part part, AutoCloseable running) {
        var begun = System.nanoTime();
        try {
            CompletableFuture.runAsync(() -> close(running), executor)
                    .get(part.timeToStop().toSeconds(), TimeUnit.SECONDS);
            LOG.atInfo()
                    .addKeyValue("part", part)
                    .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun))
                    .log("stopped");
        } catch (TimeoutException e) {
            LOG.atWarn().addKeyValue("part", part).log("did not stop in time");
        } catch (ExecutionException e) {
            LOG.atWarn().addKeyValue("part", part).setCause(e.getCause()).log("did not stop cleanly");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // AutoCloseable declares it
            throw new IllegalStateException(e);
        }
    }
}
