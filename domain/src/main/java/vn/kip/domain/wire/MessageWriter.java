package vn.kip.domain.wire;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Version;

/**
 * Writes a message in Avro's binary form, field by field in the order of its schema.
 *
 * <p>Avro's own writer asks the schema at every field what to do with it; several times slower, for what is written and
 * read a few times for each version of each record.
 */
final class MessageWriter {

    private static final EncoderFactory ENCODERS = EncoderFactory.get();
    private static final int USUAL_BYTES = 256;

    static final long MICROS_OF_A_SECOND = 1_000_000;
    static final int NANOS_OF_A_MICRO = 1_000;

    private final ByteSink bytes = new ByteSink(USUAL_BYTES);
    private final Encoder out = ENCODERS.directBinaryEncoder(bytes, null);

    /** Writes a part of a message. */
    MessageWriter() {}

    MessageWriter(SchemaHeader header) {
        header.writeTo(bytes);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    MessageWriter text(String text) throws IOException {
        out.writeString(text);
        return this;
    }

    /** A part that was written before. */
    MessageWriter part(byte[] part) {
        bytes.write(part, 0, part.length);
        return this;
    }

    MessageWriter flag(boolean flag) throws IOException {
        out.writeBoolean(flag);
        return this;
    }

    /** The how-manieth of the symbols of an enumeration. */
    MessageWriter symbol(int ordinal) throws IOException {
        out.writeEnum(ordinal);
        return this;
    }

    /** Which of the alternatives of a union comes next. */
    MessageWriter alternative(int index) throws IOException {
        out.writeIndex(index);
        return this;
    }

    MessageWriter moment(Instant moment) throws IOException {
        out.writeLong(micros(moment));
        return this;
    }

    MessageWriter momentOrNull(@Nullable Instant moment) throws IOException {
        return moment == null ? alternative(0) : alternative(1).moment(moment);
    }

    MessageWriter day(LocalDate day) throws IOException {
        out.writeInt(Math.toIntExact(day.toEpochDay()));
        return this;
    }

    MessageWriter dayOrNull(@Nullable LocalDate day) throws IOException {
        return day == null ? alternative(0) : alternative(1).day(day);
    }

    /** The two fields of a due date. */
    MessageWriter due(@Nullable Due due) throws IOException {
        var fields = DueFields.of(due);
        return momentOrNull(fields.at()).dayOrNull(fields.on());
    }

    MessageWriter version(Version version) throws IOException {
        out.writeInt(version.epoch());
        out.writeLong(micros(version.stamp()));
        out.writeInt(version.mappingRevision());
        out.writeFixed(version.contentHash().bytes());
        return this;
    }

    MessageWriter counts(long[] counts) throws IOException {
        out.writeArrayStart();
        out.setItemCount(counts.length);
        for (var count : counts) {
            out.startItem();
            out.writeLong(count);
        }
        out.writeArrayEnd();
        return this;
    }

    /** Writes one of a list. */
    interface Item<T> {
        void write(MessageWriter out, T item) throws IOException;
    }

    <T> MessageWriter each(List<T> items, Item<T> item) throws IOException {
        out.writeArrayStart();
        out.setItemCount(items.size());
        for (var one : items) {
            out.startItem();
            item.write(this, one);
        }
        out.writeArrayEnd();
        return this;
    }

    private static long micros(Instant moment) {
        return Math.addExact(
                Math.multiplyExact(moment.getEpochSecond(), MICROS_OF_A_SECOND), moment.getNano() / NANOS_OF_A_MICRO);
    }
}
