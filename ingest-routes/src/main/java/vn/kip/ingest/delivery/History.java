package vn.kip.ingest.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;

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
                known.add(key, RecordCodec.decode(key, stored.value()).version());
            }
        });
        return versions;
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
