package vn.kip.report.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * Does what failed again, without end: after a pause that doubles with each failure in a row, up to the longest.
 *
 * <p>The back-off that comes with the library has no longest pause.
 */
record BackOff(Duration first, Duration most) implements FailureHandler<Void> {

    private static final int MOST_DOUBLINGS = 30;

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        operations.reschedule(failed, failed.getTimeDone().plus(pause(failed.getExecution().consecutiveFailures)));
    }

    /** The pause after a failure. */
    Duration pause(int failuresBefore) {
        var doubled = first.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return doubled.compareTo(most) < 0 ? doubled : most;
    }
}
