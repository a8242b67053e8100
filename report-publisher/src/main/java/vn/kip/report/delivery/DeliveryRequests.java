package vn.kip.report.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Has a delivery tried at once instead of after its pause. */
@Component
public class DeliveryRequests {

    private final DeliveryStore store;
    private final OneTimeTask<Void> work;
    private final SchedulerClient scheduler;
    private final Clock clock;

    DeliveryRequests(
            DeliveryStore store,
            @Qualifier(DeliveryTasks.DELIVERY) OneTimeTask<Void> work,
            SchedulerClient scheduler,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Asks for it.
     *
     * @return whether it is tried again; not when there is none of that id or it was handed over
     */
    public boolean again(long id) {
        if (!store.renew(id)) {
            return false;
        }
        try {
            scheduler.schedule(
                    work.instance(String.valueOf(id)), clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return true; // it is being tried this moment
        }
        return true;
    }
}
