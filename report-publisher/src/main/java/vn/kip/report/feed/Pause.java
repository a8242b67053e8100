package vn.kip.report.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/** Waits between attempts, until told to stop. */
final class Pause {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final int MOST_DOUBLINGS = 6;

    private final CountDownLatch stopped = new CountDownLatch(1);

    void stop() {
        stopped.countDown();
    }

    boolean stopped() {
        return stopped.getCount() == 0;
    }

    void of(Duration duration) {
        try {
            if (stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Twice as long after each failure in a row, up to thirteen seconds. */
    void afterFailure(int failuresInARow) {
        of(FIRST.multipliedBy(1L << Math.min(failuresInARow - 1, MOST_DOUBLINGS)));
    }
}
