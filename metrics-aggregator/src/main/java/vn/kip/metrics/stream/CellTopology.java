package vn.kip.metrics.stream;

import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.cell.CellCount;

/**
 * Keeps every day cell up to date with the record versions.
 *
 * <pre>
 * kip.dossiers   ┐                         ┌─► records  authority/kind/id → facts, with a changelog of its own
 * kip.surveys    │                         │
 * kip.petitions  ┼─ authority/kind/id ─► count
 * kip.procedures │   → record version      │
 * kip.audits     ┘                         ├─► cells    cell key → cell; its changelog is the output topic
 *                                          └─► kip.unreadable  where a message stands that is no record version
 * </pre>
 *
 * <p>There is no shuffle: a record's contributions go to the cells of its own partition, and readers sum over
 * partitions. Nothing is forwarded to an output topic: the changelog is written in the transaction that commits the
 * offsets, so what has been committed has been emitted, and what has not is counted again from the same stores.
 *
 * @param stores makes the store of a name, in memory or in files
 */
record CellTopology(CellCount count, Function<String, KeyValueBytesStoreSupplier> stores, AggregatorMeters meters) {

    /** Renaming it loses its state. */
    static final String RECORDS_STORE = "records";

    private static final String SOURCE = "versions";
    private static final String COUNT = "count";
    static final String UNREADABLE = "unreadable";

    /** Compaction leaves a log's last segment alone, and who reads the cells from the start reads all of it. */
    private static final Map<String, String> SMALL_SEGMENTS = Map.of(
            TopicConfig.SEGMENT_BYTES_CONFIG, String.valueOf(16 << 20),
            TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(3_600_000),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.3");

    void addTo(Topology topology) {
        // spotless:off  the indentation follows the flow
        topology
            .addSource(
                AutoOffsetReset.earliest(),
                SOURCE,
                // nothing reads a timestamp, so a message without one must not stop the stream
                new UsePartitionTimeOnInvalidTimestamp(),
                // bytes: what cannot be decoded is set aside by the keeper, with its place, instead of failing here
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                Topics.records().toArray(String[]::new))
            .addProcessor(COUNT, () -> new CellKeeper(count, meters), SOURCE)
                .addStateStore(records(), COUNT)
                .addStateStore(cells(), COUNT)
            .addSink(UNREADABLE, Topics.UNREADABLE, new ByteArraySerializer(), new ByteArraySerializer(), COUNT);
        // spotless:on
    }

    private StoreBuilder<KeyValueStore<Bytes, byte[]>> records() {
        return plain(RECORDS_STORE).withLoggingEnabled(SMALL_SEGMENTS);
    }

    /** Cached, so that a cell which changes with every record is written once per commit and not once per record. */
    private StoreBuilder<KeyValueStore<Bytes, byte[]>> cells() {
        return plain(Topics.CELLS_STORE).withCachingEnabled().withLoggingEnabled(SMALL_SEGMENTS);
    }

    /** A store without timestamps: its changelog carries the bytes of the codecs and nothing else. */
    private StoreBuilder<KeyValueStore<Bytes, byte[]>> plain(String name) {
        return Stores.keyValueStoreBuilder(stores.apply(name), Serdes.Bytes(), Serdes.ByteArray());
    }
}
