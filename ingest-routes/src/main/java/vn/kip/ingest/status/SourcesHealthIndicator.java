package vn.kip.ingest.status;

import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The sources in the health of the service. A source that is down does not make the service unhealthy: restarting it
 * would not bring the source back, and it keeps trying. What is wrong is in the details.
 */
@Component
final class SourcesHealthIndicator implements HealthIndicator {

    private final SourceStatuses statuses;

    SourcesHealthIndicator(SourceStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public Health health() {
        var details = new LinkedHashMap<String, Object>();
        for (var status : statuses.all()) {
            details.put(status.name(), state(status));
        }
        return Health.up().withDetails(details).build();
    }

    private static String state(SourceStatus status) {
        if (status.failure() != null) {
            return "failing: " + status.failure();
        }
        var state = status.caughtUp() ? "caught up" : "being read";
        return status.warning() == null ? state : state + ", but " + status.warning();
    }
}
