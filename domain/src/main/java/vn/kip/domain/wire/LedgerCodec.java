package vn.kip.domain.wire;

import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.avro.CursorMessage;
import vn.kip.domain.wire.avro.LedgerMessage;
import vn.kip.domain.wire.avro.ReasonState;
import vn.kip.domain.wire.avro.RejectionMessage;

/** Ledger entries, rejections and cursors as the values of {@code kip.ledger}, {@code kip.rejected}, {@code kip.cursors}. */
public final class LedgerCodec {

    private static final SingleObject<LedgerMessage> ENTRIES =
            new SingleObject<>("a ledger entry", LedgerMessage.getEncoder(), LedgerMessage.getDecoder());
    private static final SingleObject<RejectionMessage> REJECTIONS =
            new SingleObject<>("a rejection", RejectionMessage.getEncoder(), RejectionMessage.getDecoder());
    private static final SingleObject<CursorMessage> CURSORS =
            new SingleObject<>("a source cursor", CursorMessage.getEncoder(), CursorMessage.getDecoder());

    private LedgerCodec() {}

    /** The key of a ledger entry on its topic. */
    public static String key(LedgerEntry entry) {
        return entry.source() + '|' + entry.portion();
    }

    public static byte[] encode(LedgerEntry entry) {
        return ENTRIES.encode(new LedgerMessage(
                entry.source(),
                entry.kind().code(),
                entry.portion(),
                entry.pulledAt(),
                entry.pulled(),
                entry.sent(),
                entry.unchanged(),
                entry.rejected()));
    }

    public static LedgerEntry decodeEntry(byte[] bytes) {
        var message = ENTRIES.decode(bytes);
        return new LedgerEntry(
                message.getSource(),
                kind(message.getKind()),
                message.getPortion(),
                message.getPulledAt(),
                message.getPulled(),
                message.getSent(),
                message.getUnchanged(),
                message.getRejected());
    }

    public static byte[] encode(Rejection rejection) {
        return REJECTIONS.encode(new RejectionMessage(
                rejection.source(),
                rejection.kind().code(),
                rejection.position(),
                rejection.recordId(),
                ReasonState.valueOf(rejection.reason().name()),
                rejection.field(),
                rejection.found(),
                rejection.expected()));
    }

    public static Rejection decodeRejection(byte[] bytes) {
        var message = REJECTIONS.decode(bytes);
        return new Rejection(
                message.getSource(),
                kind(message.getKind()),
                message.getPosition(),
                message.getRecordId(),
                Rejection.Reason.valueOf(message.getReason().name()),
                message.getField(),
                message.getFound(),
                message.getExpected());
    }

    public static byte[] encode(SourceCursor cursor) {
        return CURSORS.encode(new CursorMessage(cursor.position(), cursor.pulls()));
    }

    public static SourceCursor decodeCursor(byte[] bytes) {
        var message = CURSORS.decode(bytes);
        return new SourceCursor(message.getPosition(), message.getPulls());
    }

    private static RecordKind kind(String code) {
        return RecordKind.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("expected a kind of record, found '" + code + "'"));
    }
}
