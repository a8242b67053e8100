package vn.kip.report.delivery;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kip.report.schedule.TaskMaker;

/** The tasks of this package. */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

    static final String DELIVERY = "delivery";

    @Bean(DELIVERY)
    OneTimeTask<Void> delivery(TaskMaker tasks, Deliveries deliveries) {
        return tasks.untilDone(DELIVERY, id -> deliveries.deliver(Long.parseLong(id)));
    }

    @Bean
    RecurringTask<Void> deliveryLook(
            TaskMaker tasks, Deliveries deliveries, @Qualifier(DELIVERY) OneTimeTask<Void> delivery) {
        return tasks.look("delivery-look", deliveries::due, delivery);
    }

    /** Also where this publisher hands nothing over itself: what it publishes is for those that are declared now. */
    @Bean
    ApplicationRunner receiversTakenDown(Deliveries deliveries) {
        return arguments -> deliveries.begin();
    }
}
