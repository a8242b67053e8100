package vn.kip.ingest.delivery;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.ingest.status.RowCounts;

/**
 * What goes into the next transaction of a source: the messages of one portion, or of several when they come quicker than
 * they can be sent one by one, for a transaction costs as much as sending a thousand messages.
 */
final class Outbox {

    /** Bounds the memory and the time of a transaction. */
    private static final int MOST_MESSAGES = 10_000;

    private final TransactionalSender sender;
    private final List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
    private RowCounts rows = RowCounts.NONE;
    private RowCounts sent = RowCounts.NONE;
    private SourceCursor cursor;

    Outbox(TransactionalSender sender) {
        this.sender = sender;
        this.cursor = sender.cursor();
    }

    /** The cursor as it will be when all that is in here has been sent. */
    SourceCursor cursor() {
        return cursor;
    }

    void add(List<ProducerRecord<String, byte[]>> more, SourceCursor next) {
        messages.addAll(more);
        cursor = next;
    }

    /** Rows whose account is settled once all that is in here has been sent. */
    void account(RowCounts more) {
        rows = rows.plus(more);
    }

    boolean isFull() {
        return messages.size() >= MOST_MESSAGES;
    }

    /**
     * Sends all that is in here, in one transaction.
     *
     * @throws org.apache.kafka.common.KafkaException when it has to be called again
     */
    void send() {
        if (!messages.isEmpty()) {
            sender.send(messages, cursor);
            messages.clear();
        }
        sent = sent.plus(rows);
        rows = RowCounts.NONE;
    }

    /** The rows that have been settled since this was last asked. */
    RowCounts takeSent() {
        var taken = sent;
        sent = RowCounts.NONE;
        return taken;
    }
}
