package vn.kip.ingest.source.manual;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import vn.kip.ingest.source.listen.Hmac;

/** Stands in each form, so that only what was entered in a form of ours is taken. Not known any more after a restart. */
final class FormToken {

    private static final Duration VALID_FOR = Duration.ofHours(12);
    private static final int SECRET_BYTES = 32;

    private final String source;
    private final String secret;

    FormToken(String source) {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.source = source;
        this.secret = HexFormat.of().formatHex(bytes);
    }

    String issue(Instant now) {
        return sign(Long.toString(now.plus(VALID_FOR).getEpochSecond()));
    }

    boolean isValid(String token, Instant now) {
        var end = token.split("-", 2)[0];
        if (!end.matches("[0-9]{1,12}") || now.getEpochSecond() > Long.parseLong(end)) {
            return false;
        }
        return MessageDigest.isEqual(bytes(token), bytes(sign(end)));
    }

    private String sign(String end) {
        return end + "-" + Hmac.of(secret, source + " ", bytes(end));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
