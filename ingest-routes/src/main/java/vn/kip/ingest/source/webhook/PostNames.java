package vn.kip.ingest.source.webhook;

import java.nio.charset.StandardCharsets;

/**
 * Names posts by their content, so that a rejection is known again when the same is sent again. A name tells nothing of the
 * content: it is a digest with a secret, where the source has one.
 */
final class PostNames {

    private static final int DIGITS = 12;

    private PostNames() {}

    /** Sixty-four digits that stand for a body. */
    static String digest(String source, String secret, byte[] body) {
        var named = source + ":" + secret;
        return Signatures.sign(named, "", body);
    }

    static String name(String digest) {
        return "post " + digest.substring(0, DIGITS);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
