package vn.kip.standalone.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;

/**
 * Writes the versions of all {@link Course courses} as ingest does, in an order of chance, in transactions with an account
 * of each, for as long as it takes.
 *
 * <p>It never rests: with each portion it writes again some of what it has written before, and nothing else where it was told
 * to go no further. When the broker goes away it does what ingest does, looks whether the portion is there, and sends it
 * again if it is not: a portion is on the topics once.
 */
final class Load implements AutoCloseable {

    private static final int PORTION = 250;
    private static final int REPEATED = 10;
    private static final int MILLIS_BETWEEN = 30;
    /** The nearer the limit, the smaller the portions: something new is always on its way. */
    private static final int PORTIONS_LEFT = 20;

    private static final Instant PULLED = Instant.parse("2023-06-15T01:00:00Z");

    private final String bootstrapServers;
    private final List<Sent> versions;
    private final Random random;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile int limit;
    private volatile int written;
    private volatile long messages;
    private volatile @Nullable Throwable failure;
    private volatile int interruptions;
    private int portions;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /** A version of a course. */
    private record Sent(int number, Course.Told told) {
        RecordVersion version() {
            return new Course(number).version(told);
        }
    }

    private Load(String bootstrapServers, long seed) {
        this.bootstrapServers = bootstrapServers;
        random = new Random(seed);
        versions = new ArrayList<>();
        IntStream.range(0, Course.RECORDS)
                .forEach(number -> new Course(number).told().forEach(told -> versions.add(new Sent(number, told))));
        Collections.shuffle(versions, random);
    }

    static Load start(String bootstrapServers, long seed) {
        var load = new Load(bootstrapServers, seed);
        var task = load.thread.scheduleWithFixedDelay(load::run, 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        if (task.isCancelled()) {
            throw new IllegalStateException("expected the load to begin");
        }
        return load;
    }

    /** Lets it go on to this share of the versions. */
    void upTo(double share) {
        limit = (int) (versions.size() * Math.min(1, share));
    }

    /** The share of the versions that is on the topics. */
    double share() {
        var failed = failure;
        if (failed != null) {
            throw new IllegalStateException("the load has failed", failed);
        }
        return (double) written / versions.size();
    }

    /** How many different versions there are. */
    int versions() {
        return versions.size();
    }

    /** How many messages with a version are on the topics, repetitions included. */
    long messages() {
        return messages;
    }

    /** How often a portion did not get through at the first attempt. */
    int interruptions() {
        return interruptions;
    }

    private void run() {
        try {
            var left = limit - written;
            var fresh = Math.min(left, Math.max(PORTION / PORTIONS_LEFT, Math.min(PORTION, left / PORTIONS_LEFT)));
            if (written + fresh == 0) {
                return;
            }
            var portion = new ArrayList<>(versions.subList(written, written + fresh));
            random.ints(Math.max(REPEATED, fresh / REPEATED), 0, written + fresh)
                    .forEach(index -> portion.add(versions.get(index)));
            write(portion);
            written += fresh;
            messages += portion.size();
        } catch (RuntimeException | Error e) { // boundary of the thread: told to who asks for the share
            failure = e;
            throw e;
        }
    }

    private void write(List<Sent> portion) {
        var entry = new LedgerEntry(
                Course.SOURCE,
                RecordKind.DOSSIER,
                "portion " + portions++,
                PULLED,
                portion.size(),
                portion.size(),
                0,
                0);
        while (!committed(portion, entry)) {
            interruptions++;
        }
    }

    private boolean committed(List<Sent> portion, LedgerEntry entry) {
        try {
            var open = producer;
            if (open == null) {
                open = open();
                if (isThere(LedgerCodec.key(entry))) {
                    return true;
                }
            }
            commit(open, portion, entry);
            return true;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            drop();
            return false;
        }
    }

    private static void commit(KafkaProducer<byte[], byte[]> open, List<Sent> portion, LedgerEntry entry) {
        open.beginTransaction();
        var sent = new ArrayList<Future<?>>();
        portion.forEach(one -> {
            var version = one.version();
            var key = version.key();
            sent.add(open.send(message(key.kind().topic(), key.asText(), RecordCodec.encode(version))));
        });
        sent.add(open.send(message(Topics.LEDGER, LedgerCodec.key(entry), LedgerCodec.encode(entry))));
        open.commitTransaction();
        if (!sent.stream().allMatch(Future::isDone)) {
            throw new IllegalStateException("expected all of a transaction that has ended to be sent");
        }
    }

    private static ProducerRecord<byte[], byte[]> message(String topic, String key, byte[] value) {
        return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    }

    private KafkaProducer<byte[], byte[]> open() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "transactional.id", "chaos-load",
                "max.block.ms", 10_000,
                "delivery.timeout.ms", 10_000,
                "request.timeout.ms", 5_000);
        var opened = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer = opened;
        // ends what is left of the transaction, one way or the other
        opened.initTransactions();
        return opened;
    }

    private void drop() {
        var dropped = producer;
        producer = null;
        if (dropped != null) {
            dropped.close(Duration.ZERO);
        }
    }

    /** Whether a portion is on the topics after all: its account is written in the same transaction. */
    private boolean isThere(String account) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var ledger = List.of(new TopicPartition(Topics.LEDGER, 0));
            consumer.assign(ledger);
            consumer.seekToBeginning(ledger);
            var end = consumer.endOffsets(ledger).getOrDefault(ledger.get(0), 0L);
            var found = false;
            while (!found && consumer.position(ledger.get(0)) < end) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    found |= account.equals(new String(message.key(), StandardCharsets.UTF_8));
                }
            }
            return found;
        }
    }

    /** Stops after the portion that is on its way. */
    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
            thread.shutdownNow();
        }
        drop();
    }
}
