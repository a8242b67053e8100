package vn.kip.ingest.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Sixty-four bits that stand for a text, so that millions of them fit into memory. Among five million texts the chance
 * that any two share theirs is below one in a million, and then one row is sent once too often or taken for known.
 */
public final class Fingerprint {

    private Fingerprint() {}

    public static long of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
