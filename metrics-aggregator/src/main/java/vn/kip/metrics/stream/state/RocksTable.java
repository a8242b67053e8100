package vn.kip.metrics.stream.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactionStyle;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/** A table in files, with the memory that all of them share. */
final class RocksTable implements Table {

    static {
        RocksDB.loadLibrary();
    }

    private static final int BITS_PER_KEY = 10;

    private final BloomFilter filter = new BloomFilter(BITS_PER_KEY);
    private final Options options = new Options();
    private final WriteOptions writes = new WriteOptions();
    private final FlushOptions flush = new FlushOptions().setWaitForFlush(true);
    private final RocksDB files;

    private RocksTable(Path folder) throws RocksDBException {
        var table = new BlockBasedTableConfig();
        table.setFilterPolicy(filter);
        RocksMemory.share(options, table);
        options.setCreateIfMissing(true)
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setTableFormatConfig(table);
        // what was not flushed is read again from the topic
        writes.setDisableWAL(true);
        files = RocksDB.open(options, folder.toString());
    }

    static RocksTable in(Path folder) {
        try {
            return new RocksTable(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        try {
            return files.get(key);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void put(byte[] key, byte[] value) {
        try {
            files.put(writes, key, value);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void flush() {
        try {
            files.flush(flush);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        files.close();
        options.close();
        writes.close();
        flush.close();
        filter.close();
    }

    private static IllegalStateException failed(RocksDBException e) {
        return new IllegalStateException("the files of the records cannot be read or written: " + e.getMessage(), e);
    }
}
