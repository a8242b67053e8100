package vn.kip.metrics.stream;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.MalformedMessageException;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.metrics.cell.CellCount;

/**
 * Counts the versions of one kind in one partition: merges each into the facts of its record, and the differences into the cells.
 *
 * <p>A message that is no record version goes aside as a {@link Rejection} that names its place. The message itself is
 * not copied: it stays on its topic, and what Kip did not write may hold anything.
 */
final class CellKeeper extends ContextualProcessor<byte[], byte[], byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(CellKeeper.class);

    private final RecordKind kind;
    private final CellCount count;
    private final AggregatorMeters meters;
    private final Urgency urgency = new Urgency();
    private @Nullable PartitionStores stores;
    private @Nullable Cancellable looks;

    CellKeeper(RecordKind kind, CellCount count, AggregatorMeters meters) {
        this.kind = kind;
        this.count = count;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        stores = PartitionStores.of(context, kind);
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        urgency.counted();
        lookFromNowOn();
        RecordVersion version;
        try {
            version = version(message);
        } catch (MalformedMessageException | IllegalArgumentException e) {
            setAside(message, e);
            return;
        }
        count(message.key(), version);
    }

    /** Only while something waits: after each look Streams takes the partition for changed, and commits it again. */
    private void lookFromNowOn() {
        if (looks == null) {
            looks = context().schedule(Urgency.LOOK, PunctuationType.WALL_CLOCK_TIME, now -> look());
        }
    }

    private void look() {
        if (urgency.look()) {
            Objects.requireNonNull(looks, "it is looked only while this is set").cancel();
            looks = null;
            context().commit();
        }
    }

    private RecordVersion version(Record<byte[], byte[]> message) {
        if (message.key() == null || message.value() == null) {
            throw new IllegalArgumentException("expected a key and a value, found only one of them");
        }
        var key = RecordKey.parse(new String(message.key(), StandardCharsets.UTF_8));
        if (key.kind() != kind) {
            throw new IllegalArgumentException("expected a record of the topic's kind, found a " + key.kind());
        }
        return RecordCodec.decode(key, message.value());
    }

    private void count(byte[] key, RecordVersion version) {
        var partition = Objects.requireNonNull(stores, "initialised before the first message");
        count.effect(partition.facts().facts(key), version)
                .ifPresentOrElse(
                        effect -> {
                            partition.apply(key, effect);
                            meters.changed(kind, effect);
                        },
                        () -> meters.unchanged(kind));
    }

    private void setAside(Record<byte[], byte[]> message, RuntimeException why) {
        var place = place();
        meters.unreadable(kind);
        LOG.atWarn()
                .addKeyValue("topic", place.topic())
                .addKeyValue("partition", place.partition())
                .addKeyValue("offset", place.offset())
                .addKeyValue("reason", why.getClass().getSimpleName())
                .log("a message is no record version and is not counted");
        var rejection = new Rejection(
                place.topic(),
                kind,
                place.partition() + "@" + place.offset(),
                "",
                Rejection.Reason.UNREADABLE,
                "",
                "something else",
                "a record version under the key authority/kind/id");
        var topic = place.topic().getBytes(StandardCharsets.UTF_8);
        context().forward(new Record<>(topic, LedgerCodec.encode(rejection), message.timestamp()));
    }

    private RecordMetadata place() {
        return context().recordMetadata().orElseThrow();
    }
}
