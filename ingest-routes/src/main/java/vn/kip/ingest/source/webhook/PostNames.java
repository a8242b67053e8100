package vn.kip.ingest.source.webhook;

import vn.kip.ingest.source.listen.Hmac;

/**
 * Names posts by their content, so that a rejection is known again when the same is sent again. A name tells nothing of the
 * content: it is a digest with a secret, where the source has one.
 */
final class PostNames {

    private static final int DIGITS = 12;

    private PostNames() {}

    /** Sixty-four digits that stand for a body. */
    static String digest(String source, String secret, byte[] body) {
        return Hmac.of(source + ":" + secret, "", body);
    }

    static String name(String digest) {
        return "post " + digest.substring(0, DIGITS);
    }
}
