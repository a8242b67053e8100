package vn.kip.report.feed;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.stereotype.Component;
import vn.kip.report.settings.KipProperties;

/** Makes clients of the broker, all with the same settings. */
@Component
final class Kafka {

    private static final int MOST_RECORDS = 20_000;
    private static final int MOST_BYTES_OF_A_PARTITION = 4 << 20;

    private static final int LONGEST_MESSAGE = 32 << 20;
    private static final int MOST_PATIENCE_MS = 10_000;

    private final KipProperties properties;

    Kafka(KipProperties properties) {
        this.properties = properties;
    }

    Admin admin() {
        return Admin.create(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers()));
    }

    /** A producer whose messages are there once they are acknowledged. */
    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        properties.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        // as it is before it is compressed; the broker has the last word
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LONGEST_MESSAGE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        MOST_PATIENCE_MS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** A consumer of committed messages only, in no group, that never goes where it was not sent. */
    Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        properties.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        // an offset that is not there means that the topic is not the one that was read before
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MOST_RECORDS,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        MOST_BYTES_OF_A_PARTITION),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
