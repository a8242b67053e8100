package vn.kip.report.schedule;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.kip.report.lookup.OpenClosings;

/**
 * Which periods are over and could not be published, with the reasons. The publisher itself is well then: its own status is
 * not affected.
 */
@Component
class ClosingHealthIndicator implements HealthIndicator {

    private static final String REFUSED = "REFUSED";

    private final OpenClosings closings;

    ClosingHealthIndicator(OpenClosings closings) {
        this.closings = closings;
    }

    @Override
    public Health health() {
        var refused = closings.refused();
        var health = refused.isEmpty() ? Health.up() : Health.status(REFUSED);
        refused.forEach(closing -> health.withDetail(closing.calendar() + "/" + closing.period(), closing.reasons()));
        return health.build();
    }
}
