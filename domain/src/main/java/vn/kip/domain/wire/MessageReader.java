package vn.kip.domain.wire;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Version;

/** Reads what {@link MessageWriter} wrote. */
final class MessageReader {

    private static final DecoderFactory DECODERS = DecoderFactory.get();

    private final BinaryDecoder in;

    private MessageReader(BinaryDecoder in) {
        this.in = in;
    }

    /**
     * A reader of what stands behind the header.
     *
     * @throws IllegalArgumentException when the message begins with another one
     */
    static MessageReader of(SchemaHeader header, byte[] message) {
        if (!header.begins(message)) {
            throw new IllegalArgumentException(
                    "expected a message of the schema of this kind, found another beginning");
        }
        return new MessageReader(
                DECODERS.binaryDecoder(message, SchemaHeader.LENGTH, message.length - SchemaHeader.LENGTH, null));
    }

    String text() throws IOException {
        return in.readString();
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    int symbol() throws IOException {
        return in.readEnum();
    }

    int alternative() throws IOException {
        return in.readIndex();
    }

    Instant moment() throws IOException {
        var micros = in.readLong();
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MessageWriter.MICROS_OF_A_SECOND),
                Math.floorMod(micros, MessageWriter.MICROS_OF_A_SECOND) * MessageWriter.NANOS_OF_A_MICRO);
    }

    @Nullable
    Instant momentOrNull() throws IOException {
        return isNull() ? null : moment();
    }

    LocalDate day() throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }

    @Nullable
    LocalDate dayOrNull() throws IOException {
        return isNull() ? null : day();
    }

    @Nullable
    Due due() throws IOException {
        return new DueFields(momentOrNull(), dayOrNull()).due();
    }

    Version version() throws IOException {
        var epoch = in.readInt();
        var stamp = moment();
        var revision = in.readInt();
        var hash = new byte[ContentHash.LENGTH];
        in.readFixed(hash);
        return new Version(epoch, stamp, revision, ContentHash.of(hash));
    }

    long[] counts() throws IOException {
        var counts = new ArrayList<Long>();
        for (var block = in.readArrayStart(); block > 0; block = in.arrayNext()) {
            for (long i = 0; i < block; i++) {
                counts.add(in.readLong());
            }
        }
        var all = new long[counts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = counts.get(i);
        }
        return all;
    }

    /** Reads one of a list. */
    interface Item<T> {
        T read(MessageReader in) throws IOException;
    }

    <T> List<T> each(Item<T> item) throws IOException {
        var block = in.readArrayStart();
        if (block == 0) {
            return List.of();
        }
        var items = new ArrayList<T>();
        for (; block > 0; block = in.arrayNext()) {
            for (long i = 0; i < block; i++) {
                items.add(item.read(this));
            }
        }
        return items;
    }

    private boolean isNull() throws IOException {
        var alternative = alternative();
        if (alternative > 1) {
            throw new IllegalArgumentException("expected nothing or a value, found alternative " + alternative);
        }
        return alternative == 0;
    }
}
