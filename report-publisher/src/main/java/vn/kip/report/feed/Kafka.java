package vn.kip.report.feed;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.stereotype.Component;
import vn.kip.report.settings.KipProperties;

/** Makes clients of the broker, all with the same settings. */
@Component
final class Kafka {

    private static final int MOST_RECORDS = 20_000;
    private static final int MOST_BYTES_OF_A_PARTITION = 4 << 20;

    private final KipProperties properties;

    Kafka(KipProperties properties) {
        this.properties = properties;
    }

    Admin admin() {
        return Admin.create(common());
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
