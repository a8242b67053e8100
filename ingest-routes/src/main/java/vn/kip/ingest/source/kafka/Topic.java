package vn.kip.ingest.source.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** The topic of a source, open for reading. For one thread at a time. */
final class Topic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final String name;
    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<Integer, Long> turnedTo = new TreeMap<>();

    private Topic(String name, Admin admin, Consumer<byte[], byte[]> consumer) {
        this.name = name;
        this.admin = admin;
        this.consumer = consumer;
    }

    /**
     * What a look at the topic finds.
     *
     * @param position where reading goes on
     * @param gaps before that
     * @param ends of the partitions at this moment; all before them is there to be read
     */
    record Look(TopicPosition position, List<Gap> gaps, Map<Integer, Long> ends) {}

    /**
     * Some messages.
     *
     * @param next offsets to go on from after them
     */
    record Batch(List<ConsumerRecord<byte[], byte[]>> messages, Map<Integer, Long> next) {}

    static Topic open(KafkaSettings settings) {
        var admin = Admin.create(settings.admin());
        try {
            return new Topic(settings.topic(), admin, new KafkaConsumer<>(settings.client()));
        } catch (KafkaException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /** Looks how far the topic goes, and whether it still has what is to be read next. */
    Look look(TopicPosition stored) {
        var description = describe();
        var topicId = description.topicId().toString();
        var partitions = description.partitions().stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .collect(Collectors.toSet());
        if (!consumer.assignment().equals(partitions)) {
            consumer.assign(partitions);
        }
        var firsts = consumer.beginningOffsets(partitions);
        var ends = byPartition(consumer.endOffsets(partitions));
        var gaps = new ArrayList<Gap>();
        if (!stored.topicId().isEmpty() && !stored.topicId().equals(topicId)) {
            gaps.add(Gap.anew(name));
        }
        var known = stored.in(topicId);
        var next = new TreeMap<Integer, Long>();
        firsts.forEach((partition, first) ->
                next.put(partition.partition(), next(known, partition.partition(), first, ends, gaps)));
        var position = known.with(next);
        turnTo(position);
        return new Look(position, gaps, ends);
    }

    private long next(TopicPosition known, int partition, long first, Map<Integer, Long> ends, List<Gap> gaps) {
        var stored = known.next().get(partition);
        long end = ends.getOrDefault(partition, first);
        if (stored == null) {
            return first;
        }
        if (stored < first) {
            gaps.add(Gap.removed(name, partition, stored, first));
            return first;
        }
        if (stored > end) {
            gaps.add(Gap.cutOff(name, partition, stored, end));
            return first;
        }
        return stored;
    }

    private void turnTo(TopicPosition position) {
        // turning to where it is already would throw away what has been fetched ahead
        position.next().forEach((partition, next) -> {
            var topicPartition = new TopicPartition(name, partition);
            if (consumer.assignment().contains(topicPartition) && !next.equals(turnedTo.put(partition, next))) {
                consumer.seek(topicPartition, next);
            }
        });
    }

    /** Waits a moment for messages; there may be none, and still the position may move, over what was never committed. */
    Batch poll() {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        consumer.poll(POLL).forEach(messages::add);
        var next = new TreeMap<Integer, Long>();
        consumer.assignment().forEach(partition -> next.put(partition.partition(), consumer.position(partition)));
        turnedTo.putAll(next);
        return new Batch(messages, next);
    }

    /** What of these stretches the topic still has. */
    List<Stretch> there(List<Stretch> stretches) {
        var partitions = partitions();
        var firsts = byPartition(consumer.beginningOffsets(partitions));
        var ends = byPartition(consumer.endOffsets(partitions));
        return stretches.stream()
                .filter(stretch -> firsts.containsKey(stretch.partition()))
                .map(stretch -> stretch.within(
                        firsts.getOrDefault(stretch.partition(), 0L), ends.getOrDefault(stretch.partition(), 0L)))
                .filter(stretch -> !stretch.isEmpty())
                .toList();
    }

    /** From the first message written in a span to the first one written after it, of each partition. */
    List<Stretch> written(Instant from, Instant to) {
        var begin = offsets(from);
        var end = offsets(to);
        return begin.entrySet().stream()
                .map(first ->
                        new Stretch(first.getKey(), first.getValue(), end.getOrDefault(first.getKey(), Long.MAX_VALUE)))
                .toList();
    }

    private Map<Integer, Long> offsets(Instant moment) {
        var asked = new HashMap<TopicPartition, Long>();
        partitions().forEach(partition -> asked.put(partition, moment.toEpochMilli()));
        var found = new TreeMap<Integer, Long>();
        consumer.offsetsForTimes(asked).forEach((partition, offset) -> {
            // null where nothing was written from then on
            if (offset != null) {
                found.put(partition.partition(), offset.offset());
            }
        });
        return found;
    }

    /**
     * Messages of a stretch.
     *
     * @param rest of it that is still to be read
     */
    record Found(List<ConsumerRecord<byte[], byte[]>> messages, Stretch rest) {}

    /** Waits a moment for messages of a stretch. */
    Found read(Stretch stretch) {
        var partition = new TopicPartition(name, stretch.partition());
        if (!consumer.assignment().equals(Set.of(partition))) {
            consumer.assign(Set.of(partition));
            turnedTo.clear();
        }
        turnTo(TopicPosition.start("", "").with(Map.of(stretch.partition(), stretch.from())));
        var batch = poll();
        var meant = batch.messages().stream()
                .filter(message -> message.offset() < stretch.end())
                .toList();
        var next = batch.next().getOrDefault(stretch.partition(), stretch.from());
        return new Found(meant, new Stretch(stretch.partition(), next, stretch.end()));
    }

    private Set<TopicPartition> partitions() {
        return describe().partitions().stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .collect(Collectors.toSet());
    }

    private TopicDescription describe() {
        try {
            var all = admin.describeTopics(List.of(name)).allTopicNames().get();
            return Objects.requireNonNull(all.get(name));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
        var all = new TreeMap<Integer, Long>();
        offsets.forEach((partition, offset) -> all.put(partition.partition(), offset));
        return all;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
