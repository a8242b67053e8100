package vn.kip.metrics.stream.rules;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kip.domain.wire.MalformedMessageException;
import vn.kip.domain.wire.RuleSetState;
import vn.kip.domain.wire.Topics;

/** The topic on which the publisher tells how the rule sets stand, read from its beginning. For one thread. */
public final class RuleSetsTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSetsTopic.class);
    private static final TopicPartition ALL = new TopicPartition(Topics.RULES, 0);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, RuleSetState> states = new HashMap<>();

    /** Reads with these settings of a client, which say where the brokers are. */
    public RuleSetsTopic(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(ALL));
        consumer.seekToBeginning(List.of(ALL));
    }

    /** How they stand now, with everything that has been told. */
    public RuleSetStates told() {
        long end = end();
        var states = after(Duration.ZERO);
        while (consumer.position(ALL) < end) {
            states = after(Duration.ofMillis(100));
        }
        return states;
    }

    private long end() {
        while (true) {
            try {
                return consumer.endOffsets(List.of(ALL)).getOrDefault(ALL, 0L);
            } catch (TimeoutException e) {
                LOG.atWarn().log("waiting for the Kafka broker");
            }
        }
    }

    /** Has another thread's {@link #after} end with a {@link org.apache.kafka.common.errors.WakeupException}. */
    public void wakeUp() {
        consumer.wakeup();
    }

    /** How they stand when something has been told, or nothing for so long. */
    public RuleSetStates after(Duration patience) {
        consumer.poll(patience).forEach(this::take);
        return new RuleSetStates(states);
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        try {
            states.put(new String(message.key(), StandardCharsets.UTF_8), RuleSetState.decode(message.value()));
        } catch (MalformedMessageException | IllegalArgumentException e) {
            LOG.atWarn()
                    .addKeyValue("offset", message.offset())
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("a message is no state of a rule set and is passed over");
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
