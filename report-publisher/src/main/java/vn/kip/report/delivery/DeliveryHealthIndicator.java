package vn.kip.report.delivery;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.kip.report.lookup.DeliveryLog;

/** What waits for which receiver after a failure. The publisher itself is well then: its own status is not affected. */
@Component
class DeliveryHealthIndicator implements HealthIndicator {

    private static final String LATE = "LATE";

    private final DeliveryLog deliveries;

    DeliveryHealthIndicator(DeliveryLog deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Health health() {
        var late = deliveries.failing();
        var health = late.isEmpty() ? Health.up() : Health.status(LATE);
        late.forEach(each -> health.withDetail(
                each.receiver() + " " + each.calendar() + "/" + each.period() + "/" + each.revision(),
                String.valueOf(each.lastError())));
        return health.build();
    }
}
