package vn.kip.metrics.stream;

import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.cell.CellCount;
import vn.kip.metrics.stream.state.CellsStoreBuilder;
import vn.kip.metrics.stream.state.FactsStoreBuilder;
import vn.kip.metrics.stream.state.Kept;

/**
 * Keeps every day cell up to date with the record versions.
 *
 * <pre>
 * kip.dossiers   ─ authority/kind/id ─► count-dossier   ─┬─► facts-dossier …  authority/kind/id → facts; restored from its topic
 * kip.surveys    ─ → record version  ─► count-survey    ─┤
 * kip.petitions  ─                   ─► count-petition  ─┼─► cells   cell key → cell; its changelog is the output topic
 * kip.procedures ─                   ─► count-procedure ─┤
 * kip.audits     ─                   ─► count-audit     ─┴─► kip.unreadable  where a message stands that is no version
 * </pre>
 *
 * <p>There is no shuffle: a record's contributions go to the cells of its own partition, and readers sum over
 * partitions. Nothing is forwarded to an output topic: the changelog is written in the transaction that commits the
 * offsets, so what has been committed has been emitted, and what has not is counted again from the same stores.
 *
 * @param kept where facts and cells are kept
 * @param gathered cells of one partition whose changes are gathered between two commits
 */
record CellTopology(CellCount count, Kept kept, int gathered, AggregatorMeters meters) {

    private static final String COUNT = "count-";
    static final String UNREADABLE = "unreadable";

    /** Compaction leaves a log's last segment alone, and who reads the cells from the start reads all of it. */
    private static final Map<String, String> SMALL_SEGMENTS = Map.of(
            TopicConfig.SEGMENT_BYTES_CONFIG, String.valueOf(16 << 20),
            TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(3_600_000),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.3");

    /**
     * Renaming it loses its state.
     *
     * @return the store of what is known of the records of a kind
     */
    static String factsStore(RecordKind kind) {
        return "facts-" + kind.code();
    }

    void addTo(Topology topology) {
        var keepers = Arrays.stream(RecordKind.values())
                .map(kind -> addKeeper(topology, kind))
                .toArray(String[]::new);
        topology.addStateStore(new CellsStoreBuilder(Topics.CELLS_STORE, kept, SMALL_SEGMENTS, gathered), keepers);
        topology.addSink(UNREADABLE, Topics.UNREADABLE, new ByteArraySerializer(), new ByteArraySerializer(), keepers);
    }

    private String addKeeper(Topology topology, RecordKind kind) {
        var keeper = COUNT + kind.code();
        topology.addReadOnlyStateStore(
                new FactsStoreBuilder(factsStore(kind), kept),
                "versions-" + kind.code(),
                // nothing reads a timestamp, so a message without one must not stop the stream
                new UsePartitionTimeOnInvalidTimestamp(),
                // bytes: what cannot be decoded is set aside by the keeper, with its place, instead of failing here
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                kind.topic(),
                keeper,
                thatForwards(() -> new CellKeeper(kind, count, meters)));
        return keeper;
    }

    /** A processor beside a store without a changelog is declared to forward nothing; what is set aside is forwarded. */
    @SuppressWarnings("unchecked")
    private static ProcessorSupplier<byte[], byte[], Void, Void> thatForwards(
            ProcessorSupplier<byte[], byte[], byte[], byte[]> keeper) {
        return (ProcessorSupplier<byte[], byte[], Void, Void>) (ProcessorSupplier<byte[], byte[], ?, ?>) keeper;
    }
}
