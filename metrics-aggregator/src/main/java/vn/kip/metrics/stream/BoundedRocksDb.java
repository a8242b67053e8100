package vn.kip.metrics.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import vn.kip.metrics.stream.state.RocksMemory;

/** Lets the stores that Kafka Streams keeps in files have their memory from {@link RocksMemory}; made by it, by name. */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        RocksMemory.share(options, table);
        options.setTableFormatConfig(table);
    }

    /** Nothing: what is shared outlives a store. */
    @Override
    public void close(String store, Options options) {}
}
