package vn.kip.standalone.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish of the system that the process ends: Ctrl-C, or a stop by the service manager. The process ends only when
 * what was to be stopped has been stopped.
 */
final class StopSignal implements AutoCloseable {

    private final CountDownLatch given = new CountDownLatch(1);
    private final Thread hook;

    StopSignal(Runnable stop) {
        hook = new Thread(
                () -> {
                    given.countDown();
                    stop.run();
                },
                "kip-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Waits for it; whether it was given in the time. */
    boolean within(Duration time) {
        try {
            return given.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    boolean isGiven() {
        return given.getCount() == 0;
    }

    /** Stops listening for it. */
    @Override
    public void close() {
        if (!isGiven()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // it is being given at this moment
            }
        }
    }
}
