package vn.kip.domain.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.avro.CellMessage;

/**
 * Cells and their keys. A key is text, {@code kind|day|agency|sector|channel|cohort}, in UTF-8; a bar or a percent sign
 * within a part is percent-encoded.
 */
public final class CellCodec {

    private static final SchemaHeader HEADER = SchemaHeader.of(CellMessage.getClassSchema());
    private static final int PARTS = 6;

    private CellCodec() {}

    public static byte[] encodeKey(CellKey key) {
        var cohort = key.cohort();
        var text = key.kind().code()
                + '|'
                + key.day()
                + '|'
                + escape(key.agency())
                + '|'
                + escape(key.sector())
                + '|'
                + escape(key.channel())
                + '|'
                + (cohort == null ? "" : cohort);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the key of a cell.
     *
     * @throws IllegalArgumentException when it was not written by {@link #encodeKey}
     */
    public static CellKey decodeKey(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var parts = text.split("\\|", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("expected kind|day|agency|sector|channel|cohort, found '" + text + "'");
        }
        var kind = RecordKind.ofCode(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("expected a kind of record, found '" + parts[0] + "'"));
        return new CellKey(
                kind,
                LocalDate.parse(parts[1]),
                unescape(parts[2]),
                unescape(parts[3]),
                unescape(parts[4]),
                parts[5].isEmpty() ? null : LocalDate.parse(parts[5]));
    }

    public static byte[] encode(Cell cell) {
        var out = new MessageWriter(HEADER);
        try {
            out.counts(cell.counts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.bytes();
    }

    /**
     * Reads a cell of a kind.
     *
     * @throws MalformedMessageException when the bytes were not written by {@link #encode}
     */
    public static Cell decode(RecordKind kind, byte[] bytes) {
        try {
            return Cell.of(kind, MessageReader.of(HEADER, bytes).counts());
        } catch (IOException | RuntimeException e) {
            throw new MalformedMessageException("a cell", e);
        }
    }

    private static String escape(String part) {
        return part.indexOf('%') < 0 && part.indexOf('|') < 0
                ? part
                : part.replace("%", "%25").replace("|", "%7C");
    }

    private static String unescape(String part) {
        return part.indexOf('%') < 0 ? part : part.replace("%7C", "|").replace("%25", "%");
    }
}
