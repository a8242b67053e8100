package vn.kip.benchmark.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;

/**
 * Dossiers of one half-year, each in two versions: received, and completed, nine in ten in time. 180 agencies, 25 sectors
 * and 3 channels.
 *
 * @param dossiers how many
 * @param authority whose they are: those of another are other dossiers
 */
public record History(int dossiers, String authority) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant FIRST =
            LocalDate.of(2023, 1, 3).atTime(7, 30).atZone(ZONE).toInstant();
    private static final long HALF_YEAR = 178L * 86_400;
    private static final int BEHIND = 50_000;

    /** More than any half-year has. */
    private static final int LATE = 90_000_000;

    public History(int dossiers) {
        this(dossiers, "kien-giang");
    }

    /**
     * Sends all versions: each dossier is completed some 50,000 dossiers after it was received.
     *
     * @return the bytes of all keys and values, as they are before lz4
     */
    public long send(String servers, String topic) {
        try (var producer = producer(servers, Map.of())) {
            return send(producer, topic);
        }
    }

    /**
     * The same, in one transaction: readers of committed messages see nothing of it, and then all of it at once.
     *
     * @return when they see it, on the clock of {@link System#nanoTime}
     */
    long sendAtOnce(String servers, String topic) {
        var longest = Map.<String, Object>of("transactional.id", "history", "transaction.timeout.ms", 900_000);
        try (var producer = producer(servers, longest)) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, topic);
            var begun = System.nanoTime();
            producer.commitTransaction();
            return begun;
        }
    }

    private static KafkaProducer<String, byte[]> producer(String servers, Map<String, Object> further) {
        var settings = new HashMap<String, Object>(further);
        settings.put("bootstrap.servers", servers);
        settings.put("linger.ms", 100);
        settings.put("batch.size", 256 * 1024);
        settings.put("compression.type", "lz4");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private long send(KafkaProducer<String, byte[]> producer, String topic) {
        var lost = new AtomicInteger();
        long bytes = 0;
        for (int i = 0; i < dossiers + BEHIND; i++) {
            for (var version : List.of(new int[] {i, 0}, new int[] {i - BEHIND, 1})) {
                if (version[0] >= 0 && version[0] < dossiers) {
                    var sent = version(version[0], version[1] == 1);
                    var key = sent.key().asText();
                    var value = RecordCodec.encode(sent);
                    bytes += key.length() + value.length;
                    var unused = producer.send(
                            new ProducerRecord<>(topic, key, value),
                            (place, failure) -> lost.addAndGet(failure == null ? 0 : 1));
                }
            }
        }
        producer.flush();
        if (lost.get() > 0) {
            throw new IllegalStateException("expected all to be sent, found " + lost + " that were not");
        }
        return bytes;
    }

    /** The agency that resolves the dossier of this number. */
    public static String agency(int number) {
        return "H33.%d.%d".formatted(number % 20, number / 20 % 9);
    }

    /** The topic of the dossiers, as the aggregator would make it. */
    static void createTopic(String servers, int partitions) throws InterruptedException, ExecutionException {
        var topic = new NewTopic(RecordKind.DOSSIER.topic(), partitions, (short) 1)
                .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    /**
     * One dossier more for each partition, and returns when they are there.
     *
     * @param from the number of the first, which is free
     */
    static void sendLate(String servers, int partitions, long from) throws InterruptedException, ExecutionException {
        var settings = Map.<String, Object>of("bootstrap.servers", servers);
        var history = new History(Integer.MAX_VALUE);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < partitions; partition++) {
                var late = history.version(LATE + Math.toIntExact(from) + partition, false);
                producer.send(new ProducerRecord<>(
                                RecordKind.DOSSIER.topic(),
                                partition,
                                late.key().asText(),
                                RecordCodec.encode(late)))
                        .get();
            }
        }
    }

    /** A dossier as it was received, or as it was completed. */
    RecordVersion version(int number, boolean completed) {
        var received = FIRST.plusSeconds(number * HALF_YEAR / dossiers);
        var due = received.plusSeconds(10L * 86_400);
        var end = received.plusSeconds((number % 10 == 0 ? 12L : 1 + number % 8) * 86_400);
        var dossier = new Dossier(
                completed ? DossierStatus.COMPLETED : DossierStatus.IN_PROGRESS,
                completed ? "9" : "4",
                "1.00%04d".formatted(number % 300),
                "G%02d".formatted(number % 25),
                Channel.values()[number % 3],
                "H33.%d".formatted(number % 20),
                agency(number),
                received.minusSeconds(3_600),
                received,
                new Due.At(due),
                List.of(),
                completed ? end : null,
                null,
                List.of());
        var key = new RecordKey(
                authority,
                RecordKind.DOSSIER,
                "000.00.%02d.H33-23%04d-%04d".formatted(number % 20, number / 10_000, number % 10_000));
        var version = new Version(0, completed ? end : received, 1, RecordCodec.hash(dossier));
        return new RecordVersion(key, version, "dossiers", "page " + number / 500 + ", row " + number % 500, dossier);
    }
}
