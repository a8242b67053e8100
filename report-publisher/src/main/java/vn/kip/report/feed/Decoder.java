package vn.kip.report.feed;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.wire.CellCodec;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.MalformedMessageException;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.report.readmodel.Message;
import vn.kip.report.readmodel.Place;

/** Kafka records to messages; what cannot be read is set aside. */
final class Decoder {

    private Decoder() {}

    static Message decode(ConsumerRecord<byte[], byte[]> read) {
        var place = new Place(read.topic(), read.partition(), read.offset());
        if (read.key() == null) {
            return new Message.SetAside(place, "a message without a key");
        }
        try {
            return decode(place, read);
        } catch (MalformedMessageException | IllegalArgumentException | DateTimeException e) {
            // the name of the fault only: its message may quote what was found
            return new Message.SetAside(place, e.getClass().getSimpleName());
        }
    }

    private static Message decode(Place place, ConsumerRecord<byte[], byte[]> read) {
        var isCell = !SourceTopics.names().contains(place.topic());
        if (isCell) {
            return cell(place, read);
        }
        if (read.value() == null) {
            return new Message.SetAside(place, "a message without a value");
        }
        var sentAt = Instant.ofEpochMilli(read.timestamp());
        return switch (place.topic()) {
            case Topics.REJECTED -> new Message.Rejected(place, sentAt, LedgerCodec.decodeRejection(read.value()));
            case Topics.LEDGER -> new Message.Account(place, LedgerCodec.decodeEntry(read.value()));
            default -> version(place, sentAt, read);
        };
    }

    private static Message version(Place place, Instant sentAt, ConsumerRecord<byte[], byte[]> read) {
        var key = RecordKey.parse(new String(read.key(), StandardCharsets.UTF_8));
        if (!key.kind().topic().equals(place.topic())) {
            return new Message.SetAside(place, "a record of a kind that has another topic");
        }
        return new Message.Version(place, sentAt, RecordCodec.decode(key, read.value()));
    }

    private static Message cell(Place place, ConsumerRecord<byte[], byte[]> read) {
        var key = CellCodec.decodeKey(read.key());
        var cell = read.value() == null ? null : CellCodec.decode(key.kind(), read.value());
        return new Message.CellChange(place, key, cell);
    }
}
