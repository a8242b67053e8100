package vn.kip.metrics.stream;

import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams.State;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether versions are being counted; not up while the broker is still being waited for. */
record AggregatorHealth(Aggregator aggregator) implements HealthIndicator {

    /** Rebalancing belongs to the life of a group; what lasts shows in the lag. */
    private static final Set<State> COUNTING = EnumSet.of(State.RUNNING, State.REBALANCING);

    @Override
    public Health health() {
        return aggregator
                .state()
                .map(state -> Health.status(COUNTING.contains(state) ? Status.UP : Status.DOWN)
                        .withDetail("state", state)
                        .withDetail("partitions", aggregator.partitions())
                        .withDetail("standbys", aggregator.standbys()))
                .orElseGet(() -> Health.status(Status.OUT_OF_SERVICE).withDetail("state", "WAITING_FOR_BROKER"))
                .build();
    }
}
