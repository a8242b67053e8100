package vn.kip.metrics.stream;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.CellCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.cell.Effect;
import vn.kip.metrics.stream.facts.FactsStore;

/** What is known of the records of one kind in one partition, and the cells of the partition. */
record PartitionStores(FactsStore facts, KeyValueStore<Bytes, byte[]> cells) {

    static PartitionStores of(ProcessorContext<?, ?> context, RecordKind kind) {
        return new PartitionStores(
                context.getStateStore(CellTopology.factsStore(kind)), context.getStateStore(Topics.CELLS_STORE));
    }

    void apply(byte[] recordKey, Effect effect) {
        facts.put(recordKey, effect.facts());
        effect.differences().forEach(this::add);
    }

    /** A cell that comes to nothing is kept as zeros: were it deleted, a reader would go on showing its last counts. */
    private void add(CellKey cell, Cell difference) {
        var key = Bytes.wrap(CellCodec.encodeKey(cell));
        var before = cells.get(key);
        var after = before == null
                ? difference
                : CellCodec.decode(cell.kind(), before).plus(difference);
        cells.put(key, CellCodec.encode(after));
    }
}
