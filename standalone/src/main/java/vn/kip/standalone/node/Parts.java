package vn.kip.standalone.node;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that have started and not been stopped. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Map<Part, AutoCloseable> started = new EnumMap<>(Part.class);
    private final Executor executor;

    Parts(Executor executor) {
        this.executor = executor;
    }

    synchronized <T extends AutoCloseable> T keep(Part part, T running) {
        started.put(part, running);
        LOG.atInfo().addKeyValue("part", part).log("started");
        return running;
    }

    private synchronized Map<Part, AutoCloseable> takeAll() {
        var all = new EnumMap<Part, AutoCloseable>(Part.class);
        all.putAll(started);
        started.clear();
        return all;
    }

    /** Stops them one after the other, in the order of {@link Part}; what hangs or fails holds up none of the others. */
    void stopAll() {
        takeAll().forEach(this::stop);
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
