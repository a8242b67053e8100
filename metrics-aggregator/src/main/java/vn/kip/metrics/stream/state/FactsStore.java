package vn.kip.metrics.stream.state;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.wire.FactsCodec;
import vn.kip.domain.wire.MalformedMessageException;
import vn.kip.domain.wire.RecordCodec;

/**
 * What is known of each record of one kind in one partition, by the bytes of its key.
 *
 * <p>It has no changelog: it is restored from the topic of the versions, up to where they have been counted, by merging
 * them as counting does. That takes the topic to be kept in full.
 */
public final class FactsStore implements StateStore {

    private final String name;
    private final Kept kept;
    private @Nullable Table table;

    FactsStore(String name, Kept kept) {
        this.name = name;
        this.kept = kept;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        table = kept == Kept.IN_FILES
                ? RocksTable.in(context.stateDir().toPath().resolve(name))
                : new MemoryTable();
        context.register(root, new Restore());
    }

    /** What is known of a record, null before its first version. */
    public @Nullable RecordFacts facts(byte[] key) {
        var facts = table().get(key);
        return facts == null ? null : FactsCodec.decode(facts);
    }

    public void put(byte[] key, RecordFacts facts) {
        table().put(key, FactsCodec.encode(facts));
    }

    /** Takes the versions that have been counted already. */
    private final class Restore implements BatchingStateRestoreCallback {

        @Override
        public void restoreAll(Collection<KeyValue<byte[], byte[]>> versions) {
            versions.forEach(version -> merge(version.key, version.value));
        }
    }

    private void merge(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null || value == null) {
            return;
        }
        RecordFacts told;
        try {
            told = RecordFacts.of(RecordCodec.decode(RecordKey.parse(new String(key, StandardCharsets.UTF_8)), value));
        } catch (MalformedMessageException | IllegalArgumentException e) {
            // it was set aside when it was counted
            return;
        }
        var before = facts(key);
        put(key, before == null ? told : before.merge(told));
    }

    private Table table() {
        if (table == null) {
            throw new IllegalStateException("expected the store " + name + " to be open");
        }
        return table;
    }

    /** The offsets are kept by Kafka Streams, beside the store. */
    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        table().flush();
    }

    @Override
    public void close() {
        if (table != null) {
            table.close();
            table = null;
        }
    }

    @Override
    public boolean persistent() {
        return kept == Kept.IN_FILES;
    }

    @Override
    public boolean isOpen() {
        return table != null;
    }
}
