package vn.kip.standalone.node;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.context.support.GenericApplicationContext;

/** One registry of meters for all services of the node, so that one address shows them all. */
final class SharedMeters {

    private final PrometheusRegistry prometheus = new PrometheusRegistry();
    private final PrometheusMeterRegistry meters =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, prometheus, Clock.SYSTEM);

    /** Makes a context bring its meters into this registry, and show all that is in it. */
    void addTo(GenericApplicationContext context) {
        context.registerBean("prometheusRegistry", PrometheusRegistry.class, () -> prometheus);
        context.registerBean("prometheusMeterRegistry", PrometheusMeterRegistry.class, () -> meters);
    }

    /** The sum of all counters of a name that have these tags, pairs of key and value, whatever others they have. */
    long count(String counter, String... tags) {
        return (long) meters.find(counter).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
