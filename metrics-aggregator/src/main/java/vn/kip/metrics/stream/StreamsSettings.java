package vn.kip.metrics.stream;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import vn.kip.metrics.settings.AggregatorProperties;
import vn.kip.metrics.settings.KipProperties;

/** What Kafka Streams is told, and why. */
record StreamsSettings(String applicationId, KipProperties kip, AggregatorProperties aggregator) {

    /** So long an instance that died keeps its partitions from the others. */
    private static final int SESSION_TIMEOUT_MS = 10_000;

    private static final int HEARTBEAT_MS = 3_000;

    /** So often it is looked whether an instance that has been added knows enough to take over; the least there may be. */
    private static final int PROBING_MS = 60_000;

    Properties properties() {
        var settings = new Properties();
        settings.putAll(kip.kafka());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kip.bootstrapServers());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG, kip.stateDir().toAbsolutePath().toString());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kip.replication());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, aggregator.threads());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, aggregator.standbys());
        // offsets, both changelogs and what is set aside are one transaction: a version counts once, whatever dies
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                aggregator.commitInterval().toMillis());
        // merging is free of order, so no topic has to be waited for while another has something to read
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        // cells are gathered by their own store
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        // each transaction has changes of many cells that look alike
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.putIfAbsent(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        settings.putIfAbsent(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MS);
        settings.putIfAbsent(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBING_MS);
        if (!aggregator.instance().isEmpty()) {
            settings.put(
                    StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), aggregator.instance());
        }
        return settings;
    }
}
