package vn.kip.metrics.stream.state;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Makes the {@link CellsStore} of each partition. It always has a changelog, and its values are the bytes of the codec and
 * nothing else.
 */
public final class CellsStoreBuilder implements StoreBuilder<CellsStore> {

    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> written;
    private final int most;

    /**
     * Makes stores that keep cells in memory or in files.
     *
     * @param changelog settings of its topic
     * @param most cells of one partition that are gathered between two commits; with more, some are written in between
     */
    public CellsStoreBuilder(String name, Kept kept, Map<String, String> changelog, int most) {
        var beneath = kept == Kept.IN_FILES ? Stores.persistentKeyValueStore(name) : TableStore.supplier(name);
        this.written = Stores.keyValueStoreBuilder(beneath, Serdes.Bytes(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(changelog);
        this.most = most;
    }

    @Override
    public StoreBuilder<CellsStore> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<CellsStore> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<CellsStore> withLoggingEnabled(Map<String, String> settings) {
        written.withLoggingEnabled(settings);
        return this;
    }

    @Override
    public StoreBuilder<CellsStore> withLoggingDisabled() {
        throw new UnsupportedOperationException("the changelog of the cells is the output");
    }

    @Override
    public CellsStore build() {
        return new CellsStore(written.build(), most);
    }

    @Override
    public Map<String, String> logConfig() {
        return written.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public String name() {
        return written.name();
    }
}
