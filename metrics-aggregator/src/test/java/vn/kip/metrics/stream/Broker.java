package vn.kip.metrics.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.wire.CellCodec;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;

/** What a test asks of the broker: it writes versions as ingest does, and reads cells as the publisher does. */
record Broker(String bootstrapServers, String applicationId) {

    private static final int PORTION = 100;

    /** Sends versions in transactions of a portion each. */
    void send(List<RecordVersion> versions) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "test-ingest");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (int from = 0; from < versions.size(); from += PORTION) {
                producer.beginTransaction();
                versions.subList(from, Math.min(from + PORTION, versions.size()))
                        .forEach(version -> await(producer, version));
                producer.commitTransaction();
            }
        }
    }

    private static void await(KafkaProducer<byte[], byte[]> producer, RecordVersion version) {
        var key = version.key().asText().getBytes(StandardCharsets.UTF_8);
        var sent = producer.send(new ProducerRecord<>(version.key().kind().topic(), key, RecordCodec.encode(version)));
        if (sent.isCancelled()) {
            throw new IllegalStateException("expected a message on its way, found it cancelled");
        }
    }

    /** The cells, summed over partitions; only those that are not zero. */
    Map<CellKey, Cell> cells() {
        var latest = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        for (var message : committed(Topics.cells(applicationId))) {
            latest.put(message.partition() + new String(message.key(), StandardCharsets.UTF_8), message);
        }
        var cells = new HashMap<CellKey, Cell>();
        for (var message : latest.values()) {
            var key = CellCodec.decodeKey(message.key());
            cells.merge(key, CellCodec.decode(key.kind(), message.value()), Cell::plus);
        }
        cells.values().removeIf(Cell::isEmpty);
        return cells;
    }

    /** All committed messages of a topic, up to where it ends now. */
    List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new java.util.ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
            return messages;
        }
    }

    /** Where the record topics end for a reader of committed messages, for partitions that are not empty. */
    Map<TopicPartition, Long> ends() throws InterruptedException {
        return ends(Topics.records());
    }

    /** Grows with every commit, also with one that has nothing to say. */
    Map<TopicPartition, Long> commits() throws InterruptedException {
        return ends(List.of("__consumer_offsets"));
    }

    private Map<TopicPartition, Long> ends(Collection<String> names) throws InterruptedException {
        try (var admin = admin()) {
            var topics = admin.describeTopics(names).allTopicNames().get();
            var latest = topics.values().stream()
                    .flatMap(topic ->
                            topic.partitions().stream().map(one -> new TopicPartition(topic.name(), one.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
            return admin.listOffsets(latest, committed).all().get().entrySet().stream()
                    .filter(entry -> entry.getValue().offset() > 0)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Up to where the aggregator has counted. */
    Map<TopicPartition, Long> counted() throws InterruptedException {
        try (var admin = admin()) {
            var offsets = admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata();
            return offsets.get().entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Whether the aggregator has members in its group. */
    boolean atWork() throws InterruptedException {
        try (var admin = admin()) {
            return admin.describeConsumerGroups(List.of(applicationId)).all().get().values().stream()
                    .anyMatch(group -> !group.members().isEmpty());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
