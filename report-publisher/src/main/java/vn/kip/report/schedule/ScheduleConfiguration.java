package vn.kip.report.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler and the tasks of this package. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    static final String CLOSING = "closing";

    private static final int THREADS = 4;

    /** A publisher that was killed is given up after {@link #MISSED} of these, and what it was doing is done by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> closing(TaskMaker tasks, Closings closings) {
        return tasks.untilDone(CLOSING, closings::close);
    }

    @Bean
    RecurringTask<Void> closingLook(
            TaskMaker tasks, Closings closings, @Qualifier("closing") OneTimeTask<Void> closing) {
        return tasks.look("closing-look", closings::due, closing);
    }

    /** Started by {@link ScheduleLifecycle}. */
    @Bean(destroyMethod = "")
    Scheduler scheduler(
            DataSource database,
            List<OneTimeTask<Void>> work,
            List<RecurringTask<Void>> looks,
            ScheduleProperties properties,
            Clock clock) {
        return Scheduler.create(database, List.<Task<?>>copyOf(work))
                .startTasks(looks)
                .threads(THREADS)
                .pollingInterval(properties.polling())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE)
                .clock(clock::instant)
                .build();
    }
}
