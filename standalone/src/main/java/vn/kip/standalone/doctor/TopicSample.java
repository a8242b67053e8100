package vn.kip.standalone.doctor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.wire.MalformedMessageException;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;

/** Looks at the latest messages of Kip's topics, those of aborted transactions too; commits no position. */
final class TopicSample {

    private static final String KIP = "kip.";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_EMPTY_POLLS = 60;

    private final Findings findings;
    private final int most;

    /** @param most messages to look at in one topic, divided evenly among its partitions */
    TopicSample(Findings findings, int most) {
        this.findings = findings;
        this.most = most;
    }

    /** Looks at all topics; returns how many messages that were. */
    long look(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            return consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith(KIP))
                    .sorted(Map.Entry.comparingByKey())
                    .mapToLong(topic -> look(consumer, topic.getValue()))
                    .sum();
        }
    }

    private long look(KafkaConsumer<byte[], byte[]> consumer, List<PartitionInfo> topic) {
        var partitions = topic.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        var each = (most - 1) / partitions.size() + 1;
        partitions.forEach(partition -> consumer.seek(
                partition, Math.max(begins.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L) - each)));
        var seen = 0L;
        for (var empty = 0; behind(consumer, ends); ) {
            var messages = consumer.poll(POLL);
            messages.forEach(this::look);
            seen += messages.count();
            empty = messages.isEmpty() ? empty + 1 : 0;
            if (empty > MOST_EMPTY_POLLS) {
                throw new TimeoutException("a topic could not be read to its end");
            }
        }
        return seen;
    }

    private static boolean behind(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private void look(ConsumerRecord<byte[], byte[]> message) {
        var place = "kafka " + message.topic();
        var key = text(message.key());
        var value = text(message.value());
        if (Topics.records().contains(message.topic())) {
            findings.lookAtIds(place, key);
            findings.look(place, version(key, message.value(), value));
        } else if (message.topic().equals(Topics.CURSORS)) {
            findings.lookAtIds(place, key + "\n" + value);
        } else {
            findings.look(place, key + "\n" + value);
        }
    }

    /** A record without its key, as text: in the message itself the byte before a text is its length, and may look like a letter. */
    private static String version(String key, byte @Nullable [] value, String asItStands) {
        if (value == null) {
            return "";
        }
        try {
            var version = RecordCodec.decode(RecordKey.parse(key), value);
            return version.source() + "\n" + version.position() + "\n" + version.content();
        } catch (MalformedMessageException | IllegalArgumentException notAVersion) {
            return asItStands;
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
