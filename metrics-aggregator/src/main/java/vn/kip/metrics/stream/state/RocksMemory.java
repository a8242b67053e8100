package vn.kip.metrics.stream.state;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One budget of memory for all stores in files. Without it each store of each partition has its own, a hundred megabytes
 * outside the heap, which no limit on the heap would hold.
 */
public final class RocksMemory {

    private static final long BUDGET_BYTES = 128L << 20;
    private static final long OF_IT_FOR_WRITES_BYTES = 64L << 20;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache MEMORY = new LRUCache(BUDGET_BYTES);
    private static final WriteBufferManager WRITES = new WriteBufferManager(OF_IT_FOR_WRITES_BYTES, MEMORY);

    private RocksMemory() {}

    /** Lets one more store have its memory from the budget. */
    public static void share(Options options, BlockBasedTableConfig table) {
        table.setBlockCache(MEMORY);
        // else these live outside the budget
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(WRITES);
    }
}
