package vn.kip.ingest.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.Topics;

/**
 * Sends the messages of one source, a transaction at a time, each with the cursor that it moves.
 *
 * <p>A producer of our own, because camel-kafka's transactions cannot carry this: it commits when the whole exchange is
 * done, where neither the route nor its error handling learn of a commit that failed; after an error of Kafka it closes
 * its producer and never opens another; and it leaves open whether a commit that timed out has taken place. Here the
 * stored cursor answers that: it is written in the same transaction.
 */
final class TransactionalSender implements AutoCloseable {

    private final String source;
    private final KafkaClients clients;
    private final History history;
    private @Nullable Producer<String, byte[]> producer;
    private SourceCursor cursor = SourceCursor.START;
    private @Nullable SourceCursor inDoubt;

    TransactionalSender(String source, KafkaClients clients, History history) {
        this.source = source;
        this.clients = clients;
        this.history = history;
    }

    /** Shuts out every predecessor: after that, what is stored of this source is final until we write. */
    void open() {
        var opened = clients.producer(source);
        try {
            opened.initTransactions();
            producer = opened;
        } finally {
            if (producer == null) {
                opened.close(Duration.ZERO);
            }
        }
    }

    /** Takes over the cursor that is stored. */
    void resume(SourceCursor stored) {
        cursor = stored;
    }

    /** The cursor as it is stored. */
    SourceCursor cursor() {
        return cursor;
    }

    /**
     * Sends all the messages and moves the cursor, or does nothing at all.
     *
     * @throws KafkaException when it is not certain that they were sent; the same call may be made again, and sends them
     *     once whatever has happened
     * @throws SourceTakenOverException when another process has delivered this source since we last did
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails when any of its messages did
    void send(List<ProducerRecord<String, byte[]>> messages, SourceCursor next) {
        try {
            var open = producer == null ? reopened() : producer;
            if (next.equals(inDoubt) && next.equals(cursor)) {
                inDoubt = null;
                return;
            }
            open.beginTransaction();
            messages.forEach(message -> open.send(message, (metadata, failure) -> {}));
            open.send(
                    new ProducerRecord<>(Topics.CURSORS, source, LedgerCodec.encode(next)), (metadata, failure) -> {});
            inDoubt = next;
            open.commitTransaction();
            inDoubt = null;
            cursor = next;
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private Producer<String, byte[]> reopened() {
        open();
        var stored = history.cursors().getOrDefault(source, SourceCursor.START);
        if (!stored.equals(cursor) && !stored.equals(inDoubt)) {
            close();
            throw new SourceTakenOverException(source);
        }
        cursor = stored;
        return Objects.requireNonNull(producer);
    }

    /** Gives up what is not committed. */
    @Override
    public void close() {
        var closing = producer;
        producer = null;
        if (closing != null) {
            closing.close(Duration.ZERO);
        }
    }
}
