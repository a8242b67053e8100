package vn.kip.domain.record;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A fingerprint of the content of a version: the first 16 bytes of a SHA-256 over its canonical encoding.
 *
 * <p>Ordered as unsigned bytes, which is also how PostgreSQL orders {@code bytea}.
 */
public final class ContentHash implements Comparable<ContentHash> {

    /** Length in bytes. */
    public static final int LENGTH = 16;

    /** Of a record that its source no longer holds. */
    public static final ContentHash NONE = new ContentHash(new byte[LENGTH]);

    private final byte[] bytes;

    private ContentHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the first {@link #LENGTH} of at least as many bytes. */
    public static ContentHash of(byte[] digest) {
        if (digest.length < LENGTH) {
            throw new IllegalArgumentException("expected " + LENGTH + " bytes or more, found " + digest.length);
        }
        return new ContentHash(Arrays.copyOf(digest, LENGTH));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first eight of its bytes: what millions of contents are told apart by where there is no room for more. */
    public long firstBits() {
        return ByteBuffer.wrap(bytes).getLong();
    }

    @Override
    public int compareTo(ContentHash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Thirty-two hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
