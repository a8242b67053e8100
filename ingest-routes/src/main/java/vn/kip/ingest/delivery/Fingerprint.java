package vn.kip.ingest.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import vn.kip.domain.wire.Sha256;

/**
 * Sixty-four bits that stand for a text, so that millions of them fit into memory. Among five million texts the chance
 * that any two share theirs is below one in a million, and then one row is sent once too often or taken for known.
 */
public final class Fingerprint {

    private Fingerprint() {}

    public static long of(String text) {
        var digest = Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }
}
