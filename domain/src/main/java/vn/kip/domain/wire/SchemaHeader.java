package vn.kip.domain.wire;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** What a message in Avro's single-object encoding begins with: a mark, and the fingerprint of its writer's schema. */
final class SchemaHeader {

    static final int LENGTH = 10;

    private static final byte[] MARK = {(byte) 0xC3, 0x01};

    private final byte[] bytes;

    private SchemaHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    static SchemaHeader of(Schema schema) {
        try {
            var fingerprint = SchemaNormalization.parsingFingerprint("CRC-64-AVRO", schema);
            var header = Arrays.copyOf(MARK, LENGTH);
            System.arraycopy(fingerprint, 0, header, MARK.length, fingerprint.length);
            return new SchemaHeader(header);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Avro has this algorithm of its own", e);
        }
    }

    void writeTo(ByteSink out) {
        out.write(bytes, 0, LENGTH);
    }

    /** Whether a message was written with this schema. */
    boolean begins(byte[] message) {
        return message.length >= LENGTH && Arrays.equals(message, 0, LENGTH, bytes, 0, LENGTH);
    }
}
