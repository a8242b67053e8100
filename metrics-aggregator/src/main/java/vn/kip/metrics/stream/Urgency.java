package vn.kip.metrics.stream;

import java.time.Duration;

/**
 * When what has been counted should leave at once, and when it may wait for more.
 *
 * <p>A commit is a transaction over all partitions. While much comes in, one a second takes a tenth of the time that ten
 * would take, and nobody could read the figures faster; a single change should be seen within moments. So a commit is asked
 * for when something has been counted and, for the length of one look, hardly anything has followed.
 */
final class Urgency {

    /** From one look to the next. */
    static final Duration LOOK = Duration.ofMillis(100);

    /** So many versions of one partition in one look are a load, and wait for the next regular commit. */
    static final int LOAD = 150;

    private int waiting;
    private int sinceLook;

    /** A version was counted. */
    void counted() {
        waiting++;
        sinceLook++;
    }

    /** To be called at each look; true when what waits should be committed now. */
    boolean look() {
        var urgent = waiting > 0 && sinceLook < LOAD;
        sinceLook = 0;
        if (urgent) {
            waiting = 0;
        }
        return urgent;
    }
}
