package vn.kip.report.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.kip.report.readmodel.Message;
import vn.kip.report.readmodel.ReadModel;
import vn.kip.report.readmodel.UnstorableException;

/**
 * One thread that reads some topics into the read model for as long as the publisher runs.
 *
 * <pre>
 * poll ─► decode ─► one transaction: rows and offsets ─► listener
 * </pre>
 *
 * <p>When Kafka or PostgreSQL is away it waits, longer each time, and goes on from the offsets in PostgreSQL: nothing is
 * lost and nothing is written twice.
 */
final class TopicFeed implements Runnable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String name;
    private final List<String> topics;
    private final Runnable preparation;
    private final Kafka kafka;
    private final ReadModel readModel;
    private final FeedListener listener;
    private final Pause pause = new Pause();
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();
    private volatile @Nullable String fault;
    private int failuresInARow;

    /** A feed of these topics; {@code preparation} is run before each beginning of reading. */
    TopicFeed(
            String name,
            List<String> topics,
            Runnable preparation,
            Kafka kafka,
            ReadModel readModel,
            FeedListener listener) {
        this.name = name;
        this.topics = List.copyOf(topics);
        this.preparation = preparation;
        this.kafka = kafka;
        this.readModel = readModel;
        this.listener = listener;
    }

    String name() {
        return name;
    }

    List<String> topics() {
        return topics;
    }

    /** What keeps it from reading, or empty when nothing does. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** The position of a partition: everything before it is written. Empty while it is not being read. */
    Optional<Long> position(TopicPartition partition) {
        return Optional.ofNullable(positions.get(partition));
    }

    /** Messages of a topic that wait to be read, as far as the broker has told. */
    long lag(String topic) {
        return lags.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    void stop() {
        pause.stop();
    }

    @Override
    public void run() {
        while (!pause.stopped()) {
            try {
                preparation.run();
                read();
            } catch (RuntimeException e) { // boundary of the thread: whatever happens, it begins again
                if (!pause.stopped()) {
                    beginAgainAfter(e);
                }
            } finally {
                positions.clear();
            }
        }
    }

    private void beginAgainAfter(RuntimeException e) {
        failuresInARow++;
        fault = e.getClass().getSimpleName() + ": " + e.getMessage();
        listener.interrupted(e, failuresInARow);
        pause.afterFailure(failuresInARow);
    }

    private void read() {
        try (var consumer = kafka.consumer()) {
            var partitions = awaitPartitions(consumer);
            consumer.assign(partitions);
            seek(consumer, partitions);
            while (!pause.stopped()) {
                write(consumer.poll(POLL));
                for (var partition : partitions) {
                    positions.put(partition, consumer.position(partition));
                    consumer.currentLag(partition).ifPresent(lag -> lags.put(partition, lag));
                }
                failuresInARow = 0;
                fault = null;
            }
        }
    }

    private List<TopicPartition> awaitPartitions(Consumer<byte[], byte[]> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            var found = consumer.partitionsFor(topic);
            while (found.isEmpty() && !pause.stopped()) {
                fault = "waits for the topic " + topic;
                pause.of(POLL);
                found = consumer.partitionsFor(topic);
            }
            found.forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        return partitions;
    }

    private void seek(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        var unread = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            var offsets = readModel.nextOffsets(topic);
            for (var partition : partitions) {
                if (partition.topic().equals(topic)) {
                    var next = offsets.get(partition.partition());
                    if (next == null) {
                        unread.add(partition);
                    } else {
                        consumer.seek(partition, next);
                    }
                }
            }
        }
        if (!unread.isEmpty()) { // of no partitions at all it would mean all that are assigned
            consumer.seekToBeginning(unread);
        }
    }

    private void write(ConsumerRecords<byte[], byte[]> polled) {
        if (polled.isEmpty()) {
            return;
        }
        var messages = new ArrayList<Message>(polled.count());
        polled.forEach(read -> messages.add(Decoder.decode(read)));
        write(messages);
    }

    private void write(List<Message> messages) {
        try {
            var started = System.nanoTime();
            var written = readModel.write(messages);
            listener.written(messages, written, Duration.ofNanos(System.nanoTime() - started));
        } catch (UnstorableException e) {
            writeInSmallerGroups(messages, e);
        }
    }

    private void writeInSmallerGroups(List<Message> messages, UnstorableException fault) {
        if (messages.size() == 1) {
            write(List.of(new Message.SetAside(messages.get(0).place(), "PostgreSQL state " + fault.sqlState())));
            return;
        }
        var half = messages.size() / 2;
        write(messages.subList(0, half));
        write(messages.subList(half, messages.size()));
    }
}
