package vn.kip.benchmark.peer;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.wire.CellCodec;

/** Where what keeps its counts to itself writes them, once its time has been taken. */
record Output(String servers, String topic) {

    void cells(Map<CellKey, Cell> cells) {
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            cells.forEach((key, cell) -> send(producer, CellCodec.encodeKey(key), CellCodec.encode(cell)));
        }
    }

    void places(Map<String, Long> dossiers) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new LongSerializer())) {
            dossiers.forEach((place, count) -> send(producer, place, count));
        }
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", servers, "linger.ms", 100, "compression.type", "lz4");
    }

    private <K, V> void send(KafkaProducer<K, V> producer, K key, V value) {
        // what is lost is missed when the counts are compared
        var unused = producer.send(new ProducerRecord<>(topic, key, value));
    }
}
