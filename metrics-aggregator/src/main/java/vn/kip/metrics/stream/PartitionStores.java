package vn.kip.metrics.stream;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.cell.Effect;
import vn.kip.metrics.stream.state.CellsStore;
import vn.kip.metrics.stream.state.FactsStore;

/** What is known of the records of one kind in one partition, and the cells of the partition. */
record PartitionStores(FactsStore facts, CellsStore cells) {

    static PartitionStores of(ProcessorContext<?, ?> context, RecordKind kind) {
        return new PartitionStores(
                context.getStateStore(CellTopology.factsStore(kind)), context.getStateStore(Topics.CELLS_STORE));
    }

    void apply(byte[] recordKey, Effect effect) {
        facts.put(recordKey, effect.facts());
        effect.changes().forEach(cells::add);
    }
}
