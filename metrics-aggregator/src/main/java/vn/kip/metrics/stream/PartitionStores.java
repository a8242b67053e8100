package vn.kip.metrics.stream;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.wire.CellCodec;
import vn.kip.domain.wire.FactsCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.cell.Effect;

/** Records and cells of one partition, as bytes in their stores. */
record PartitionStores(KeyValueStore<Bytes, byte[]> records, KeyValueStore<Bytes, byte[]> cells) {

    static PartitionStores of(ProcessorContext<?, ?> context) {
        return new PartitionStores(
                context.getStateStore(CellTopology.RECORDS_STORE), context.getStateStore(Topics.CELLS_STORE));
    }

    /** What is known of a record, null before its first version. */
    @Nullable
    RecordFacts facts(byte[] recordKey) {
        var facts = records.get(Bytes.wrap(recordKey));
        return facts == null ? null : FactsCodec.decode(facts);
    }

    void apply(byte[] recordKey, Effect effect) {
        records.put(Bytes.wrap(recordKey), FactsCodec.encode(effect.facts()));
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
