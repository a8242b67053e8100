package vn.kip.ingest.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.ingest.status.RowCounts;

/**
 * What goes into the next transaction of a source: the messages of one portion, or of several when they come quicker than
 * they can be sent one by one, for a transaction costs as much as sending a thousand messages.
 *
 * <p>One transaction may be on its way while the next is being gathered. One that failed is sent again before anything
 * else. For one thread at a time.
 */
final class Outbox {

    /** Bounds the memory of a transaction. */
    private static final int MOST_MESSAGES = 10_000;

    /** Bounds how long what was handed over is not yet on its way. */
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final Sender sender;
    private final Executor executor;
    private List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
    private RowCounts rows = RowCounts.NONE;
    private RowCounts sent = RowCounts.NONE;
    private SourceCursor cursor;
    private @Nullable Transaction onItsWay;
    private long gatheredSince;

    /**
     * An empty one.
     *
     * @param cursor as it is stored
     * @param executor of the transactions that are on their way
     */
    Outbox(Sender sender, SourceCursor cursor, Executor executor) {
        this.sender = sender;
        this.cursor = cursor;
        this.executor = executor;
    }

    /** Sends messages and moves the cursor, all of it or nothing; where that is not certain, it may be called again. */
    interface Sender {
        void send(List<ProducerRecord<String, byte[]>> messages, SourceCursor next);
    }

    /**
     * Messages that are sent together.
     *
     * @param sending its outcome, null once that was a failure
     */
    private record Transaction(
            List<ProducerRecord<String, byte[]>> messages,
            SourceCursor cursor,
            RowCounts rows,
            @Nullable CompletableFuture<Void> sending) {

        Transaction failed() {
            return new Transaction(messages, cursor, rows, null);
        }
    }

    /** The cursor as it will be when all that is in here has been sent. */
    SourceCursor cursor() {
        return cursor;
    }

    void add(List<ProducerRecord<String, byte[]>> more, SourceCursor next) {
        if (messages.isEmpty()) {
            gatheredSince = System.nanoTime();
        }
        messages.addAll(more);
        cursor = next;
    }

    /** Rows whose account is settled once all that is in here has been sent. */
    void account(RowCounts more) {
        rows = rows.plus(more);
    }

    /** Whether it is time to send what is in here. */
    boolean isDue() {
        return messages.size() >= MOST_MESSAGES
                || !messages.isEmpty() && System.nanoTime() - gatheredSince >= LONGEST.toNanos();
    }

    /**
     * Begins to send all that is in here, in one transaction, once the one before has been sent.
     *
     * @throws org.apache.kafka.common.KafkaException when the one before was not sent and this has to be called again
     */
    void begin() {
        await();
        if (messages.isEmpty()) {
            settle(rows);
        } else {
            var going = messages;
            var next = cursor;
            onItsWay = new Transaction(
                    going, next, rows, CompletableFuture.runAsync(() -> sender.send(going, next), executor));
            messages = new ArrayList<>();
        }
        rows = RowCounts.NONE;
    }

    /**
     * Sends all that is in here.
     *
     * @throws org.apache.kafka.common.KafkaException when it has to be called again
     */
    void send() {
        begin();
        await();
    }

    private void await() {
        var going = onItsWay;
        if (going == null) {
            return;
        }
        if (going.sending == null) {
            sender.send(going.messages, going.cursor);
        } else {
            try {
                going.sending.join();
            } catch (CompletionException e) {
                onItsWay = going.failed();
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
        onItsWay = null;
        settle(going.rows);
    }

    private void settle(RowCounts more) {
        sent = sent.plus(more);
    }

    /** The rows that have been settled since this was last asked. */
    RowCounts takeSent() {
        var taken = sent;
        sent = RowCounts.NONE;
        return taken;
    }
}
