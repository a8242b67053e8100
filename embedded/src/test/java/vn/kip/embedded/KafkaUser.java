package vn.kip.embedded;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the tests do with a broker: a topic, a committed transaction, and what is read of it. */
record KafkaUser(String bootstrapServers) {

    static final String TOPIC = "words";

    void makeTopic() throws ExecutionException, InterruptedException {
        makeTopic(1);
    }

    void makeTopic(int partitions) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** Commits one transaction after another for ever, each with one word for each partition. */
    void commitWithoutEnd(int partitions, Runnable underWay) {
        try (var producer = producer()) {
            producer.initTransactions();
            for (int transaction = 1; true; transaction++) {
                producer.beginTransaction();
                var sent = IntStream.range(0, partitions)
                        .mapToObj(partition -> producer.send(new ProducerRecord<>(TOPIC, partition, null, "word")))
                        .toList();
                producer.commitTransaction();
                assertThat(sent).allMatch(Future::isDone);
                if (transaction == 20) {
                    underWay.run();
                }
            }
        }
    }

    /** Ends what an earlier producer left open. */
    void takeOver() {
        try (var producer = producer()) {
            producer.initTransactions();
        }
    }

    /** Where each partition ends for readers of this kind. */
    Map<Integer, Long> ends(int partitions, IsolationLevel isolation) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var latest = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                    .collect(toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var found = admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                    .all()
                    .get();
            return found.entrySet().stream().collect(toMap(end -> end.getKey().partition(), end -> end.getValue()
                    .offset()));
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private KafkaProducer<String, String> producer() {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "transactional.id", "user");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    void sendInATransaction(String... words) {
        try (var producer = producer()) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = Arrays.stream(words)
                    .map(word -> producer.send(new ProducerRecord<>(TOPIC, word)))
                    .toList();
            producer.commitTransaction();
            assertThat(sent).allMatch(Future::isDone);
        }
    }

    /** The first words of the topic that are committed; waits until there are as many. */
    List<String> words(int count) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var words = new ArrayList<String>();
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (words.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    words.add(record.value());
                }
            }
            return words;
        }
    }
}
