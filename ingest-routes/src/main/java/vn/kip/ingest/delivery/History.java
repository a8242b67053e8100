package vn.kip.ingest.delivery;

import com.carrotsearch.hppc.LongHashSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.ingest.source.Source;

/** Reads back what has been delivered, committed transactions only, to the end of the topics as it is when called. */
final class History {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaClients clients;

    History(KafkaClients clients) {
        this.clients = clients;
    }

    /** Where each source goes on; sources that were never read are missing. */
    Map<String, SourceCursor> cursors() {
        var cursors = new HashMap<String, SourceCursor>();
        read(List.of(Topics.CURSORS), stored -> cursors.put(stored.key(), LedgerCodec.decodeCursor(stored.value())));
        return cursors;
    }

    /** The versions of these kinds of record. */
    Map<RecordKind, KnownVersions> versions(Collection<RecordKind> kinds) {
        var versions = new EnumMap<RecordKind, KnownVersions>(RecordKind.class);
        kinds.forEach(kind -> versions.put(kind, new KnownVersions()));
        read(versions.keySet().stream().map(RecordKind::topic).toList(), stored -> {
            var key = RecordKey.parse(stored.key());
            var known = versions.get(key.kind());
            if (known != null) {
                var version = RecordCodec.decode(key, stored.value()).version();
                known.add(KnownVersions.record(key, PresenceEpoch.precedenceOf(version)), version);
            }
        });
        return versions;
    }

    /** The records that a source which is read whole has, by all that was ever delivered of them. */
    Presence presence(Source source, KnownVersions versions) {
        var presence = new Presence();
        eachRecord(source, (record, key) -> {
            if (versions.isPresent(record)) {
                presence.add(record);
            }
        });
        return presence;
    }

    /** The keys of records of a source, by what they are called in {@link KnownVersions}. */
    List<RecordKey> keys(Source source, LongHashSet records) {
        var keys = new HashSet<RecordKey>();
        eachRecord(source, (record, key) -> {
            if (records.contains(record)) {
                keys.add(key);
            }
        });
        return keys.stream().sorted().toList();
    }

    /** Once for each version of each record of the source's authority. */
    private void eachRecord(Source source, BiConsumer<Long, RecordKey> each) {
        var subject = source.mapping().subject();
        read(List.of(subject.kind().topic()), stored -> {
            var key = RecordKey.parse(stored.key());
            if (key.authority().equals(subject.authority())) {
                each.accept(KnownVersions.record(key, source.trust().precedence()), key);
            }
        });
    }

    /** The rejections of each source; sources without any are missing. */
    Map<String, KnownRejections> rejections() {
        var rejections = new HashMap<String, KnownRejections>();
        read(List.of(Topics.REJECTED), stored -> rejections
                .computeIfAbsent(stored.key(), source -> new KnownRejections())
                .add(LedgerCodec.decodeRejection(stored.value())));
        rejections.values().forEach(KnownRejections::beginRound);
        return rejections;
    }

    /** The rejections of one source, oldest first. */
    List<Rejection> rejections(String source) {
        var rejections = new ArrayList<Rejection>();
        read(List.of(Topics.REJECTED), stored -> {
            if (source.equals(stored.key())) {
                rejections.add(LedgerCodec.decodeRejection(stored.value()));
            }
        });
        return rejections;
    }

    private void read(List<String> topics, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (var reader = clients.reader()) {
            var partitions = topics.stream()
                    .flatMap(topic -> reader.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(POLL).forEach(each);
            }
        }
    }
}
