package vn.kip.metrics.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.kip.domain.record.RecordKind;
import vn.kip.metrics.cell.Effect;

/** The counters behind {@link AggregatorMeter}, one per meter and kind of record, all there from the start. */
final class AggregatorMeters {

    private final Map<AggregatorMeter, Map<RecordKind, Counter>> counters = new EnumMap<>(AggregatorMeter.class);

    AggregatorMeters(MeterRegistry registry) {
        for (var meter : AggregatorMeter.values()) {
            var byKind = new EnumMap<RecordKind, Counter>(RecordKind.class);
            for (var kind : RecordKind.values()) {
                byKind.put(kind, registry.counter(meter.meter(), "kind", kind.code()));
            }
            counters.put(meter, byKind);
        }
    }

    void changed(RecordKind kind, Effect effect) {
        add(AggregatorMeter.VERSIONS_READ, kind, 1);
        add(AggregatorMeter.CONTRIBUTIONS_ADDED, kind, effect.added());
        add(AggregatorMeter.CONTRIBUTIONS_TAKEN_BACK, kind, effect.takenBack());
    }

    void unchanged(RecordKind kind) {
        add(AggregatorMeter.VERSIONS_READ, kind, 1);
        add(AggregatorMeter.VERSIONS_WITHOUT_EFFECT, kind, 1);
    }

    void unreadable(RecordKind kind) {
        add(AggregatorMeter.MESSAGES_UNREADABLE, kind, 1);
    }

    private void add(AggregatorMeter meter, RecordKind kind, int amount) {
        Objects.requireNonNull(Objects.requireNonNull(counters.get(meter)).get(kind))
                .increment(amount);
    }
}
