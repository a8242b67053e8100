package vn.kip.benchmark.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One thread that sends records it has in memory, encoded already, and waits until all are acknowledged. */
record BareProducer(String servers) {

    /** A record as it is on a topic. */
    record Message(byte[] key, byte[] value) {}

    /**
     * Sends them.
     *
     * @param atOnce how many before all are waited for; in a transaction when {@code transactional}
     */
    void send(String topic, List<Message> messages, int atOnce, boolean transactional) {
        var settings = new HashMap<String, Object>(Map.of(
                "bootstrap.servers", servers, "linger.ms", 100, "batch.size", 256 * 1024, "compression.type", "lz4"));
        send(topic, messages, atOnce, transactional, settings);
    }

    /** Sends them with the settings that Kafka's producer has when nobody says anything, and waits at the end. */
    void sendByDefaults(String topic, List<Message> messages) {
        send(topic, messages, messages.size(), false, new HashMap<>(Map.of("bootstrap.servers", servers)));
    }

    private static void send(
            String topic, List<Message> messages, int atOnce, boolean transactional, Map<String, Object> settings) {
        if (transactional) {
            settings.put("transactional.id", "bare");
        }
        var lost = new AtomicInteger();
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            if (transactional) {
                producer.initTransactions();
            }
            for (int from = 0; from < messages.size(); from += atOnce) {
                if (transactional) {
                    producer.beginTransaction();
                }
                for (var message : messages.subList(from, Math.min(from + atOnce, messages.size()))) {
                    var unused = producer.send(
                            new ProducerRecord<>(topic, message.key(), message.value()),
                            (place, failure) -> lost.addAndGet(failure == null ? 0 : 1));
                }
                if (transactional) {
                    producer.commitTransaction();
                } else {
                    producer.flush();
                }
            }
        }
        if (lost.get() > 0) {
            throw new IllegalStateException("expected all to be sent, found " + lost + " that were not");
        }
    }
}
