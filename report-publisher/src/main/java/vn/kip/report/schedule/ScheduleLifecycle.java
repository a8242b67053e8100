package vn.kip.report.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has tasks done while the publisher runs, if it is to do any. */
@Component
class ScheduleLifecycle implements SmartLifecycle {

    private final Scheduler scheduler;
    private final Closings closings;
    private final boolean enabled;
    private volatile boolean running;

    ScheduleLifecycle(Scheduler scheduler, Closings closings, ScheduleProperties properties) {
        this.scheduler = scheduler;
        this.closings = closings;
        this.enabled = properties.enabled();
    }

    @Override
    public void start() {
        if (enabled) {
            closings.begin();
            scheduler.start();
            running = true;
        }
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
