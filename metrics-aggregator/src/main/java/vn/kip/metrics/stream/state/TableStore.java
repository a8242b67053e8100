package vn.kip.metrics.stream.state;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Cells in memory beside the heap, restored from their changelog by keeping the last value of each. Cells are looked up by their
 * keys, and never deleted or listed.
 */
final class TableStore implements KeyValueStore<Bytes, byte[]> {

    private final String name;
    private @Nullable Table table;

    private TableStore(String name) {
        this.name = name;
    }

    static KeyValueBytesStoreSupplier supplier(String name) {
        return new KeyValueBytesStoreSupplier() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new TableStore(name);
            }

            @Override
            public String metricsScope() {
                return "memory";
            }
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        var opened = new MemoryTable();
        table = opened;
        context.register(
                root, (BatchingStateRestoreCallback) cells -> cells.forEach(cell -> opened.put(cell.key, cell.value)));
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        return table().get(key.get());
    }

    @Override
    public void put(Bytes key, byte[] value) {
        table().put(key.get(), value);
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    private Table table() {
        if (table == null) {
            throw new IllegalStateException("expected the store " + name + " to be open");
        }
        return table;
    }

    @Override
    public void close() {
        if (table != null) {
            table.close();
            table = null;
        }
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return table != null;
    }

    @Override
    public Position getPosition() {
        return Position.emptyPosition();
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        throw new UnsupportedOperationException("a cell is put, whatever it was before");
    }

    @Override
    public byte[] delete(Bytes key) {
        throw new UnsupportedOperationException("a cell that comes to nothing is kept as zeros");
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        throw notListed();
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        throw notListed();
    }

    @Override
    public long approximateNumEntries() {
        throw notListed();
    }

    private static UnsupportedOperationException notListed() {
        return new UnsupportedOperationException("cells are looked up by their keys");
    }
}
