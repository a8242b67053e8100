package vn.kip.ingest.source.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.source.Source;

/**
 * The section {@code kafka} of a source.
 *
 * @param client settings of the consumer, security among them
 * @param meaning fingerprint of what is read and how; when it changes, all is read again
 */
record KafkaSettings(String topic, Map<String, Object> client, String meaning) {

    private static final int REQUEST_MILLIS = 10_000;
    private static final int CALL_MILLIS = 15_000;
    private static final int FINGERPRINT_DIGITS = 8;

    /** What a source may not set, because losing nothing depends on it. */
    private static final Set<String> OURS = Set.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ConsumerConfig.GROUP_ID_CONFIG,
            ConsumerConfig.GROUP_PROTOCOL_CONFIG,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);

    /** How the value of a message is written. */
    private enum Format {
        JSON
    }

    static KafkaSettings read(Source source) {
        var section = source.section();
        section.allowing("bootstrapServers", "topic", "format", "settings");
        section.child("format").ifPresent(format -> format.oneOf(Format.class));
        var topic = section.required("topic");
        if (source.trust().withdraws()) {
            throw topic.error("no 'deletions: withdraw' beside it: a topic does not tell what is gone");
        }
        var meaning = source.fingerprint() + section.fingerprint("topic").substring(0, FINGERPRINT_DIGITS);
        return new KafkaSettings(topic.text(), client(section), meaning);
    }

    /** The settings of a client that only looks at the topic. */
    Map<String, Object> admin() {
        var settings = new HashMap<>(client);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        return settings;
    }

    /** Without what may be secret. */
    @Override
    public String toString() {
        return "the topic " + topic;
    }

    private static Map<String, Object> client(Setting section) {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS);
        section.child("settings").ifPresent(own -> {
            for (var key : own.keys()) {
                if (OURS.contains(key)) {
                    throw own.required(key).error("no setting that Kip makes itself", key);
                }
                settings.put(key, own.required(key).text());
            }
        });
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                section.required("bootstrapServers").text());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // messages that are gone are accounted for, and not passed over
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Portion.MOST_ROWS);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        checked(section, settings);
        return settings;
    }

    private static void checked(Setting section, Map<String, Object> settings) {
        try {
            new ConsumerConfig(settings);
        } catch (ConfigException e) {
            // its message quotes the value, which may be a secret
            throw section.child("settings").orElse(section).error("settings that a Kafka consumer takes", "others");
        }
    }
}
