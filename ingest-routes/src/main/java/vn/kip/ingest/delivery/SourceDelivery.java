package vn.kip.ingest.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.status.RowCounts;

/**
 * Delivers the portions of one source, in order and each exactly once. For one thread at a time.
 *
 * <p>A portion that failed must be handed in again until it succeeds: what is new in it has been noted as sent.
 */
final class SourceDelivery implements AutoCloseable {

    /** Of the entry that stands for all rounds without news; it replaces the one before. */
    private static final String IDLE = "idle";

    private final Mapping mapping;
    private final KnownVersions versions;
    private final KnownRejections rejections;
    private final TransactionalSender sender;
    private final Duration idleEntryEvery;
    private final Clock clock;

    private String position;
    private @Nullable Portion drafted;
    private Draft draft = new Draft(List.of(), List.of(), 0, 0);
    private RowCounts quiet = RowCounts.NONE;
    private Instant lastEntry = Instant.EPOCH;
    private long lateFinds;

    /** What a delivery needs to know and to use. */
    record Parts(
            Mapping mapping,
            KnownVersions versions,
            KnownRejections rejections,
            TransactionalSender sender,
            Duration idleEntryEvery,
            Clock clock) {}

    SourceDelivery(Parts parts) {
        this.mapping = parts.mapping;
        this.versions = parts.versions;
        this.rejections = parts.rejections;
        this.sender = parts.sender;
        this.idleEntryEvery = parts.idleEntryEvery;
        this.clock = parts.clock;
        this.position = sender.cursor().position();
    }

    /** The position that the next portion must follow. */
    String position() {
        return position;
    }

    /** How many rows of the round so far were new although they should have been known. */
    long lateFinds() {
        return lateFinds;
    }

    /**
     * Delivers a portion.
     *
     * @return what became of its rows
     * @throws org.apache.kafka.common.KafkaException when it has to be handed in again
     */
    RowCounts deliver(Portion portion) {
        if (!portion.step().from().equals(position)) {
            throw new PortionOutOfOrderException(portion, position);
        }
        draftOnce(portion);
        if (draft.hasNews() || !portion.step().again()) {
            sendEntry(portion);
        } else {
            sendIdle(portion);
        }
        position = portion.step().to();
        lateFinds += draft.lateFinds();
        drafted = null;
        return draft.counts();
    }

    /** Sorting out notes what is new, so a second look at the same portion would find nothing. */
    @SuppressWarnings("ReferenceEquality") // this very portion, not one that looks like it
    private void draftOnce(Portion portion) {
        if (drafted == portion) {
            return;
        }
        if (portion.step().first()) {
            rejections.beginRound();
            quiet = RowCounts.NONE;
            lateFinds = 0;
        }
        draft = Draft.of(portion, mapping, versions, rejections);
        drafted = portion;
        if (!draft.hasNews()) {
            quiet = quiet.plus(draft.counts());
        }
    }

    private void sendEntry(Portion portion) {
        var cursor = sender.cursor();
        // a portion known without being read is replaced by the next of its kind, others are numbered and stay
        var readAgain = portion.readings().isEmpty() && portion.known() > 0;
        var next = new SourceCursor(portion.step().to(), readAgain ? cursor.pulls() : cursor.pulls() + 1);
        var name = readAgain ? portion.name() + " again" : portion.name() + " #" + next.pulls();
        sender.send(messages(entry(portion, name, draft.counts())), next);
        lastEntry = clock.instant();
    }

    /** A round without news is written down only at its end, and only if it moves the cursor or is a while after the last. */
    private void sendIdle(Portion portion) {
        var cursor = sender.cursor();
        var moved = !portion.step().to().equals(cursor.position());
        var due = !clock.instant().isBefore(lastEntry.plus(idleEntryEvery));
        if (portion.last() && (moved || due)) {
            sender.send(
                    messages(entry(portion, IDLE, quiet)),
                    new SourceCursor(portion.step().to(), cursor.pulls()));
            lastEntry = clock.instant();
        }
    }

    private LedgerEntry entry(Portion portion, String name, RowCounts rows) {
        return new LedgerEntry(
                portion.source(),
                mapping.subject().kind(),
                name,
                portion.pulledAt(),
                rows.pulled(),
                rows.sent(),
                rows.unchanged(),
                rows.rejected());
    }

    private List<ProducerRecord<String, byte[]>> messages(LedgerEntry entry) {
        var messages =
                new ArrayList<ProducerRecord<String, byte[]>>(draft.versions().size() + 2);
        var topic = mapping.subject().kind().topic();
        for (var version : draft.versions()) {
            messages.add(new ProducerRecord<>(topic, version.key().asText(), RecordCodec.encode(version)));
        }
        for (var rejection : draft.rejections()) {
            messages.add(new ProducerRecord<>(Topics.REJECTED, rejection.source(), LedgerCodec.encode(rejection)));
        }
        messages.add(new ProducerRecord<>(Topics.LEDGER, LedgerCodec.key(entry), LedgerCodec.encode(entry)));
        return messages;
    }

    @Override
    public void close() {
        sender.close();
    }
}
