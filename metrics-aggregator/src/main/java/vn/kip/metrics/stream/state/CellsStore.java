package vn.kip.metrics.stream.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.wire.CellCodec;

/**
 * The cells of one partition. Changes are gathered, as counts, until the next commit; then each cell that has changed is
 * written once to the store beneath, whose changelog is the output.
 *
 * <p>Kafka Streams asks for it ({@link #flushCache}) before it ends the transaction that commits the offsets, so nothing
 * is committed that has not been written. What is gathered and not committed is dropped with the transaction, and counted
 * again.
 *
 * <p>It hangs on a class that Kafka Streams keeps to itself, for its own cache does the same with encoded values: each
 * contribution would decode and encode a whole cell ({@code docs/decisions/0026}).
 */
public final class CellsStore extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]> {

    private final int most;
    private final Map<CellKey, Gathered> gathered = new HashMap<>();
    private final List<Gathered> changed = new ArrayList<>();

    CellsStore(KeyValueStore<Bytes, byte[]> written, int most) {
        super(written);
        this.most = most;
    }

    /** The counts of a cell as they are now. */
    private static final class Gathered {

        private final CellKey cell;
        private final Bytes key;
        private final long[] counts;
        private boolean changed;

        Gathered(CellKey cell, Bytes key, long[] counts) {
            this.cell = cell;
            this.key = key;
            this.counts = counts;
        }

        KeyValue<Bytes, byte[]> written() {
            return KeyValue.pair(key, CellCodec.encode(Cell.of(cell.kind(), counts)));
        }
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        forget();
        super.init(context, root);
    }

    /** Counts one contribution, or takes it back. */
    public void add(Contributions.Change change) {
        var contribution = change.contribution();
        var cell = gathered.get(contribution.cell());
        if (cell == null) {
            cell = gather(contribution.cell());
        }
        cell.counts[contribution.measure().index()] += change.sign();
        if (!cell.changed) {
            cell.changed = true;
            changed.add(cell);
        }
    }

    private Gathered gather(CellKey cell) {
        if (gathered.size() >= most) {
            flushCache();
            gathered.clear();
        }
        var key = Bytes.wrap(CellCodec.encodeKey(cell));
        var written = wrapped().get(key);
        var before = written == null ? Cell.empty(cell.kind()) : CellCodec.decode(cell.kind(), written);
        var counts = new Gathered(cell, key, before.counts());
        gathered.put(cell, counts);
        return counts;
    }

    /** A cell that comes to nothing is written as zeros: were it deleted, a reader would go on showing its last counts. */
    @Override
    public void flushCache() {
        wrapped().putAll(changed.stream().map(Gathered::written).toList());
        changed.forEach(cell -> cell.changed = false);
        changed.clear();
    }

    /** Before somebody else writes to the store beneath: what has been gathered is no longer true. */
    @Override
    public void clearCache() {
        forget();
    }

    @Override
    public void close() {
        forget();
        super.close();
    }

    private void forget() {
        gathered.clear();
        changed.clear();
    }
}
