package vn.kip.ingest.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Trust;
import vn.kip.ingest.status.RowCounts;

/**
 * Delivers the portions of one source, in order and each exactly once. For one thread at a time.
 *
 * <p>A portion that failed must be handed in again until it succeeds: what is new in it has been noted as sent.
 */
final class SourceDelivery implements AutoCloseable {

    /** Of the entry that stands for all rounds without news; it replaces the one before. */
    private static final String IDLE = "idle";

    private static final String WITHDRAWN = "withdrawn #";

    private final Mapping mapping;
    private final Known known;
    private final Trust.Limits limits;
    private final @Nullable Withdrawals withdrawals;
    private final TransactionalSender sender;
    private final Outbox outbox;
    private final Timing timing;

    private String position;
    private @Nullable Portion staged;
    private Draft draft = new Draft(List.of(), List.of(), 0, 0);
    private RowCounts quiet = RowCounts.NONE;
    private RowCounts round = RowCounts.NONE;
    private Instant lastEntry = Instant.EPOCH;
    private long lateFinds;
    private @Nullable String paused;
    private Gone gone = Gone.DOUBTED;

    /** Whether it is believed that very many records are gone at once. */
    private enum Gone {
        DOUBTED,
        /** Somebody has been asked to look. */
        ASKED,
        BELIEVED
    }

    /**
     * What a delivery needs to know and to use.
     *
     * @param withdrawals null where it means nothing that a record is no longer there
     * @param executor of what is sent while the next portion is sorted out
     */
    record Parts(
            Source source,
            Known known,
            @Nullable Withdrawals withdrawals,
            TransactionalSender sender,
            Executor executor,
            Timing timing) {}

    /** When an entry without news is due. */
    record Timing(Duration idleEntryEvery, Clock clock) {}

    SourceDelivery(Parts parts) {
        this.mapping = parts.source.mapping();
        this.limits = parts.source.trust().limits();
        this.known = parts.known;
        this.withdrawals = parts.withdrawals;
        this.sender = parts.sender;
        this.outbox = new Outbox(parts.sender::send, parts.sender.cursor(), parts.executor);
        this.timing = parts.timing;
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
     * Delivers a portion, at once or together with the next.
     *
     * @param more whether another one waits already: then both may go into one transaction
     * @return what became of its rows
     * @throws org.apache.kafka.common.KafkaException when it has to be handed in again
     * @throws SourcePausedException when too much before it was rejected; it may be handed in again, and is delivered once
     *     somebody has said {@link #resume}
     */
    RowCounts deliver(Portion portion, boolean more) {
        stageOnce(portion);
        if (!more || portion.last()) {
            outbox.send();
        } else if (outbox.isDue()) {
            outbox.begin();
        }
        staged = null;
        return draft.counts();
    }

    /** The rows that have been delivered since this was last asked. */
    RowCounts takeDelivered() {
        return outbox.takeSent();
    }

    /** Sorting out notes what is new, so a second look at the same portion would find nothing. */
    @SuppressWarnings("ReferenceEquality") // this very portion, not one that looks like it
    private void stageOnce(Portion portion) {
        if (staged == portion) {
            return;
        }
        if (isPaused()) {
            outbox.send();
            throw new SourcePausedException(String.valueOf(paused));
        }
        if (!portion.step().from().equals(position)) {
            throw new PortionOutOfOrderException(portion, position);
        }
        sortOut(portion);
        if (draft.hasNews() || !portion.step().again()) {
            addEntry(portion);
        } else {
            addIdle(portion);
        }
        outbox.account(draft.counts());
        position = portion.step().to();
        staged = portion;
        watch(portion);
    }

    /** Whoever says this has looked at what was wrong; the shares are counted anew. */
    synchronized void resume() {
        paused = null;
        round = RowCounts.NONE;
        // who let it go on for another reason has not seen what may be missing some day
        gone = gone == Gone.ASKED ? Gone.BELIEVED : gone;
    }

    private synchronized boolean isPaused() {
        return paused != null;
    }

    private synchronized void watch(Portion portion) {
        round = round.plus(draft.counts());
        if (limits.tooManyRejected(round.rejected(), round.pulled())) {
            paused = "paused: of " + round.pulled() + " rows " + round.rejected() + " were rejected, more than "
                    + limits.rejectedPercent()
                    + " %; see ./kip rejects list, then correct the source or its mapping, or"
                    + " say ./kip source resume " + portion.source();
        }
    }

    /**
     * A reading of the whole has ended: what was missing in it and in the one before is withdrawn.
     *
     * @return how many records were
     * @throws org.apache.kafka.common.KafkaException when it has to be said again
     * @throws SourcePausedException when too many are missing to be believed
     */
    long withdrawMissing() {
        // what the call before could not send
        outbox.send();
        if (withdrawals == null) {
            return 0;
        }
        long missing = withdrawals.end();
        if (missing == 0) {
            return 0;
        }
        refuseIncredible(missing, withdrawals.known());
        var versions = withdrawals.versions();
        for (int from = 0; from < versions.size(); from += Portion.MOST_ROWS) {
            withdraw(withdrawals, versions.subList(from, Math.min(from + Portion.MOST_ROWS, versions.size())));
        }
        return missing;
    }

    private synchronized void refuseIncredible(long missing, long records) {
        if (gone != Gone.BELIEVED && limits.tooManyGone(missing, records)) {
            gone = Gone.ASKED;
            throw new SourcePausedException("paused: of " + records + " records " + missing
                    + " are no longer there, more than " + limits.gonePercent()
                    + " %; if that is right, say ./kip source resume "
                    + mapping.subject().source());
        }
        gone = Gone.DOUBTED;
    }

    private void withdraw(Withdrawals from, List<RecordVersion> versions) {
        var next = new SourceCursor(position, outbox.cursor().pulls() + 1);
        var entry = new LedgerEntry(
                mapping.subject().source(),
                mapping.subject().kind(),
                WITHDRAWN + next.pulls(),
                timing.clock.instant(),
                versions.size(),
                versions.size(),
                0,
                0);
        var messages = new ArrayList<ProducerRecord<String, byte[]>>(versions.size() + 1);
        for (var version : versions) {
            messages.add(record(version.key().asText(), RecordCodec.encode(version)));
        }
        messages.add(ledger(entry));
        outbox.add(messages, next);
        outbox.account(new RowCounts(versions.size(), 0, 0));
        from.sent(versions);
        outbox.send();
    }

    private void sortOut(Portion portion) {
        if (portion.step().first()) {
            known.rejections().beginRound();
            quiet = RowCounts.NONE;
            round = RowCounts.NONE;
            lateFinds = 0;
        }
        draft = Draft.of(portion, mapping, known);
        lateFinds += draft.lateFinds();
        if (withdrawals != null) {
            withdrawals.note(portion);
        }
        if (!draft.hasNews()) {
            quiet = quiet.plus(draft.counts());
        }
    }

    private void addEntry(Portion portion) {
        var cursor = outbox.cursor();
        // a portion known without being read is replaced by the next of its kind, others are numbered and stay
        var readAgain = portion.readings().isEmpty() && portion.known() > 0;
        var next = new SourceCursor(portion.step().to(), readAgain ? cursor.pulls() : cursor.pulls() + 1);
        var name = readAgain ? portion.name() + " again" : portion.name() + " #" + next.pulls();
        outbox.add(messages(entry(portion, name, draft.counts())), next);
        lastEntry = timing.clock.instant();
    }

    /** A round without news is written down only at its end, and only if it moves the cursor or is a while after the last. */
    private void addIdle(Portion portion) {
        var cursor = outbox.cursor();
        var moved = !portion.step().to().equals(cursor.position());
        var due = !timing.clock.instant().isBefore(lastEntry.plus(timing.idleEntryEvery));
        if (portion.last() && (moved || due)) {
            outbox.add(
                    messages(entry(portion, IDLE, quiet)),
                    new SourceCursor(portion.step().to(), cursor.pulls()));
            lastEntry = timing.clock.instant();
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

    /** What the portion comes to, as messages. */
    private List<ProducerRecord<String, byte[]>> messages(LedgerEntry entry) {
        var versions = draft.versions();
        var rejections = draft.rejections();
        var messages = new ArrayList<ProducerRecord<String, byte[]>>(versions.size() + rejections.size() + 1);
        for (var version : versions) {
            messages.add(record(version.key(), version.message(entry.source())));
        }
        for (var rejection : rejections) {
            messages.add(new ProducerRecord<>(Topics.REJECTED, rejection.source(), LedgerCodec.encode(rejection)));
        }
        messages.add(ledger(entry));
        return messages;
    }

    private ProducerRecord<String, byte[]> record(String key, byte[] version) {
        return new ProducerRecord<>(mapping.subject().kind().topic(), key, version);
    }

    private static ProducerRecord<String, byte[]> ledger(LedgerEntry entry) {
        return new ProducerRecord<>(Topics.LEDGER, LedgerCodec.key(entry), LedgerCodec.encode(entry));
    }

    @Override
    public void close() {
        sender.close();
    }
}
