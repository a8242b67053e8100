package vn.kip.metrics.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One budget of memory for all stores in files. Without it each store of each partition has its own, a hundred megabytes
 * outside the heap, which no limit on the heap would hold.
 *
 * <p>Made by Kafka Streams, by name, once per store; shared are the two objects that make it one budget.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    private static final long BUDGET_BYTES = 128L << 20;
    private static final long OF_IT_FOR_WRITES_BYTES = 64L << 20;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache MEMORY = new LRUCache(BUDGET_BYTES);
    private static final WriteBufferManager WRITES = new WriteBufferManager(OF_IT_FOR_WRITES_BYTES, MEMORY);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(MEMORY);
        // else these live outside the budget
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(WRITES);
        options.setTableFormatConfig(table);
    }

    /** Nothing: what is shared outlives a store. */
    @Override
    public void close(String store, Options options) {}
}
