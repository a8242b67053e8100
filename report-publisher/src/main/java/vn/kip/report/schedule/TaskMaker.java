package vn.kip.report.schedule;

import static com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime;
import static com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes the two kinds of tasks: one looks from time to time for what is to be done, the other does it until it is done. */
@Component
public final class TaskMaker {

    private final ScheduleProperties properties;
    private final Clock clock;

    TaskMaker(ScheduleProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Does something named until it has been done once, after {@link BackOff growing pauses} while it fails.
     *
     * @param work takes the name; may be done twice when a publisher is killed in the middle of it
     */
    public OneTimeTask<Void> untilDone(String name, Consumer<String> work) {
        return oneTime(name)
                .onFailure(new BackOff(properties.first(), properties.most()))
                .onDeadExecution(this::revive)
                .execute((instance, context) -> work.accept(instance.getId()));
    }

    /**
     * Looks for what is to be done, by one publisher at a time, and has it begun unless it is under way.
     *
     * @param names of what is to be done
     */
    public RecurringTask<Void> look(String name, Supplier<? extends Collection<String>> names, OneTimeTask<Void> work) {
        return recurring(name, FixedDelay.of(properties.look()))
                .onDeadExecution(this::revive)
                .execute((instance, context) -> begin(context.getSchedulerClient(), names.get(), work));
    }

    /** What a publisher was doing that gives no sign of life is done by whoever comes first. */
    private void revive(ExecutionComplete given, ExecutionOperations<Void> operations) {
        operations.reschedule(given, clock.instant());
    }

    private void begin(SchedulerClient client, Collection<String> names, OneTimeTask<Void> work) {
        names.forEach(name -> client.scheduleIfNotExists(work.instance(name), clock.instant()));
    }
}
