package vn.kip.domain.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, begun by the million: asking the platform for it each time takes as long as to compute it. */
public final class Sha256 {

    private static final MessageDigest UNUSED = ofPlatform();

    private Sha256() {}

    /** A digest of nothing yet. */
    public static MessageDigest start() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            return ofPlatform();
        }
    }

    private static MessageDigest ofPlatform() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
