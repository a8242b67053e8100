package vn.kip.metrics.stream.state;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes the {@link FactsStore} of each partition. Neither cached nor logged, whatever is asked for. */
public record FactsStoreBuilder(String name, Kept kept) implements StoreBuilder<FactsStore> {

    @Override
    public StoreBuilder<FactsStore> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<FactsStore> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<FactsStore> withLoggingEnabled(Map<String, String> settings) {
        return this;
    }

    @Override
    public StoreBuilder<FactsStore> withLoggingDisabled() {
        return this;
    }

    @Override
    public FactsStore build() {
        return new FactsStore(name, kept);
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return false;
    }
}
