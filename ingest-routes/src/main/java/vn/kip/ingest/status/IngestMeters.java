package vn.kip.ingest.status;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Shows the statuses of the sources as {@link IngestMeter meters}. */
@Component
final class IngestMeters implements MeterBinder {

    private final SourceStatuses statuses;
    private final Clock clock;

    IngestMeters(SourceStatuses statuses, Clock clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        statuses.all().forEach(status -> bind(registry, status.name()));
    }

    private void bind(MeterRegistry registry, String source) {
        counter(registry, source, IngestMeter.PULLED, SourceStatus::pulled);
        counter(registry, source, IngestMeter.SENT, SourceStatus::sent);
        counter(registry, source, IngestMeter.UNCHANGED, SourceStatus::unchanged);
        counter(registry, source, IngestMeter.REJECTED, SourceStatus::rejected);
        gauge(registry, source, IngestMeter.CAUGHT_UP, status -> status.caughtUp() ? 1 : 0);
        gauge(registry, source, IngestMeter.FAILING, status -> status.failure() == null ? 0 : 1);
        gauge(registry, source, IngestMeter.LAG, this::lag);
    }

    private double lag(SourceStatus status) {
        return status.lastSuccess() == null
                ? Double.NaN
                : Duration.between(status.lastSuccess(), clock.instant()).toMillis() / 1000.0;
    }

    private void counter(
            MeterRegistry registry, String source, IngestMeter meter, ToDoubleFunction<SourceStatus> value) {
        FunctionCounter.builder(meter.id(), statuses, all -> of(all, source, value))
                .description(meter.description())
                .tag(IngestMeter.SOURCE, source)
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String source, IngestMeter meter, ToDoubleFunction<SourceStatus> value) {
        Gauge.builder(meter.id(), statuses, all -> of(all, source, value))
                .description(meter.description())
                .tag(IngestMeter.SOURCE, source)
                .register(registry);
    }

    private static double of(SourceStatuses statuses, String source, ToDoubleFunction<SourceStatus> value) {
        return statuses.of(source).map(value::applyAsDouble).orElse(Double.NaN);
    }
}
