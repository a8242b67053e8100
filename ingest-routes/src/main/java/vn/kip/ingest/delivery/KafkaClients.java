package vn.kip.ingest.delivery;

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
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.kip.ingest.settings.IngestProperties;

/** Makes the Kafka clients of this service, all with the same brokers and security. */
final class KafkaClients {

    /** Part of the transactional id. Renaming it would let a predecessor that still runs go on beside us. */
    private static final String TRANSACTIONAL_ID = "kip-ingest-";

    private static final int LINGER_MILLIS = 100;
    private static final int BATCH_BYTES = 256 * 1024;

    private final IngestProperties properties;

    KafkaClients(IngestProperties properties) {
        this.properties = properties;
    }

    Admin admin() {
        return Admin.create(common());
    }

    /** A producer that shuts out every earlier one of the same source. */
    Producer<String, byte[]> producer(String source) {
        var settings = common();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID + source);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // a commit sends at once what is waiting; lingering until then makes one batch of a portion and not many
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer without a group that sees only what has been committed. */
    Consumer<String, byte[]> reader() {
        var settings = common();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        var settings = new HashMap<String, Object>(properties.kafka());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
        return settings;
    }
}
