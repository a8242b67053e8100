package vn.kip.benchmark.peer;

import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.wire.RecordCodec;

/**
 * The count as the table of Kafka Streams' own language says it. Exactly once, and with what Kip's aggregator has: commits each
 * second, two threads, 32 MB of cache, lz4. The topic is the table's changelog ({@code topology.optimization}).
 */
final class TableCount {

    private static final RecordKey ANY = new RecordKey("any", RecordKind.DOSSIER, "any");

    private TableCount() {}

    /**
     * Started by {@link Way}; ends when it is killed.
     *
     * @param arguments servers, application, topic of the outcome, store, folder of the state
     */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = settings(arguments[0], arguments[1], arguments[4]);
        settings.put(
                StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG,
                arguments[3].equals("memory")
                        ? BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class
                        : BuiltInDslStoreSuppliers.RocksDBDslStoreSuppliers.class);
        var builder = new StreamsBuilder();
        addTo(builder, arguments[2]);
        try (var streams = new KafkaStreams(builder.build(settings), settings)) {
            streams.start();
            new CountDownLatch(1).await();
        }
    }

    private static void addTo(StreamsBuilder builder, String output) {
        builder.table(
                        RecordKind.DOSSIER.topic(),
                        Consumed.with(Serdes.String(), versions()),
                        Materialized.as("dossiers"))
                .groupBy(
                        (key, version) -> KeyValue.pair(OneCount.place(dossier(version)), ""),
                        Grouped.with("place", Serdes.String(), Serdes.String()))
                .count(Materialized.as("counts"))
                .toStream()
                .to(output, Produced.with(Serdes.String(), Serdes.Long()));
    }

    private static Dossier dossier(RecordVersion version) {
        return (Dossier) Objects.requireNonNull(version.content(), "History takes no dossier away");
    }

    private static Serde<RecordVersion> versions() {
        return Serdes.serdeFrom(
                (topic, version) -> version == null ? null : RecordCodec.encode(version),
                (topic, bytes) -> bytes == null ? null : RecordCodec.decode(ANY, bytes));
    }

    private static Properties settings(String servers, String application, String folder) {
        var settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 32L << 20);
        settings.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
        settings.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        return settings;
    }
}
