package vn.kip.report.feed;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
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
        return Admin.create(common());
    }

    /** A producer whose messages are there once they are acknowledged. */
    Producer<byte[], byte[]> producer() {
        var settings = common();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        // as it is before it is compressed; the broker has the last word
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LONGEST_MESSAGE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_PATIENCE_MS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer of committed messages only, in no group, that never goes where it was not sent. */
    Consumer<byte[], byte[]> consumer() {
        var settings = common();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // an offset that is not there means that the topic is not the one that was read before
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MOST_BYTES_OF_A_PARTITION);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        var settings = new HashMap<String, Object>(properties.kafka());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
        return settings;
    }
}
