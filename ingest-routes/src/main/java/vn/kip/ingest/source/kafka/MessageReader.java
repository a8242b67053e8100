package vn.kip.ingest.source.kafka;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.source.json.JsonRow;

/**
 * Reads the value of a message as a row; its key and its headers are not looked at.
 *
 * <p>A message without a value says that something was deleted. Kip takes no deletions from a topic; and because the
 * record stays in its figures, the message is not passed over in silence but rejected.
 */
record MessageReader(Mapping mapping) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final RowFault NO_OBJECT = new RowFault(Reason.UNREADABLE, "", "no object", "an object in JSON");
    private static final RowFault NO_VALUE =
            new RowFault(Reason.UNREADABLE, "", "no value, which says that something was deleted", "an object in JSON");

    Reading read(ConsumerRecord<byte[], byte[]> message, Instant now) {
        var place = Gap.place(message.topic(), message.partition(), message.offset());
        byte @Nullable [] value = message.value();
        if (value == null) {
            return mapping.refuse(NO_VALUE, place);
        }
        var row = row(value);
        return row == null ? mapping.refuse(NO_OBJECT, place) : mapping.read(row, place, now);
    }

    private @Nullable Row row(byte[] value) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            var row = JsonRow.read(parser, mapping.wanted());
            return parser.nextToken() == null ? row : null;
        } catch (JacksonException e) {
            // its message quotes the value, which may name a citizen
            return null;
        }
    }
}
