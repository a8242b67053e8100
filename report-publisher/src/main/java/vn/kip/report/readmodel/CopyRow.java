package vn.kip.report.readmodel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row in the binary format of PostgreSQL's COPY. Its columns are read one after the other, each by the method of its type; a column that is
 * null is only read by a method that may return null.
 */
public final class CopyRow {

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NULL = -1;

    private final ByteBuffer row;

    /** A row as it was sent, from the position of the buffer on. */
    public CopyRow(ByteBuffer row) {
        this.row = row;
        row.getShort(); // the number of columns, which the query says
    }

    /** The whole row, to be read by another. */
    public ByteBuffer whole() {
        return row.duplicate().rewind();
    }

    /** A column of text or of type {@code bytea}, as bytes. */
    public byte[] bytes() {
        var bytes = new byte[row.getInt()];
        row.get(bytes);
        return bytes;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Nullable
    String textOrNull() {
        int length = row.getInt(row.position());
        if (length == NULL) {
            row.getInt();
            return null;
        }
        return text();
    }

    /** A column of text that many rows have; empty for null. */
    String text(Texts texts) {
        int length = Math.max(row.getInt(), 0);
        var at = row.position();
        row.position(at + length);
        return texts.of(row.array(), row.arrayOffset() + at, length);
    }

    /** A column of type {@code int}. */
    int number() {
        row.getInt();
        return row.getInt();
    }

    /** A column of type {@code boolean}. */
    public boolean flag() {
        row.getInt();
        return row.get() != 0;
    }

    /** A column of type {@code timestamptz}, to the microsecond. */
    Instant moment() {
        return Objects.requireNonNull(momentOrNull());
    }

    @Nullable
    Instant momentOrNull() {
        return row.getInt() == NULL ? null : EPOCH.plus(row.getLong(), ChronoUnit.MICROS);
    }

    /** A column of type {@code date}. */
    LocalDate day() {
        return Objects.requireNonNull(dayOrNull());
    }

    @Nullable
    LocalDate dayOrNull() {
        return row.getInt() == NULL ? null : LocalDate.ofEpochDay(EPOCH_DAY + row.getInt());
    }
}
