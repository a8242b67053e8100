package vn.kip.metrics.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.metrics.cell.CellCount;
import vn.kip.metrics.settings.AggregatorProperties;
import vn.kip.metrics.settings.KipProperties;
import vn.kip.metrics.settings.RulesFile;
import vn.kip.metrics.stream.state.Kept;

/** Puts the aggregator together from its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KipProperties.class, AggregatorProperties.class})
class StreamConfiguration {

    /** A key, nineteen counts, and what holds them together. */
    private static final int BYTES_OF_A_CELL = 512;

    private static final int FEWEST_GATHERED = 1_000;

    @Bean
    CountingRules countingRules(KipProperties kip) {
        return RulesFile.read(kip.config(), name -> Optional.ofNullable(System.getenv(name)));
    }

    @Bean
    Aggregator aggregator(
            CountingRules rules,
            KipProperties kip,
            AggregatorProperties aggregator,
            MeterRegistry registry,
            ApplicationEventPublisher events) {
        return new Aggregator(new TopicSetup(kip), rules, new Counting.Setup(kip, aggregator, events), registry);
    }

    /** Shown as {@code aggregator}: Spring Boot takes the name of the method without its end. */
    @Bean
    AggregatorHealth aggregatorHealthIndicator(Aggregator aggregator) {
        return new AggregatorHealth(aggregator);
    }

    static CellTopology topology(
            CellCount count, KipProperties kip, AggregatorProperties aggregator, AggregatorMeters meters) {
        var gathered =
                (int) Math.max(FEWEST_GATHERED, aggregator.cache().toBytes() / BYTES_OF_A_CELL / kip.partitions());
        var kept =
                switch (aggregator.store()) {
                    case MEMORY -> Kept.IN_MEMORY;
                    case ROCKSDB -> Kept.IN_FILES;
                };
        return new CellTopology(count, kept, gathered, meters);
    }
}
