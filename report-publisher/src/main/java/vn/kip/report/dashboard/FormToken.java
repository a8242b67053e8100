package vn.kip.report.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What a form of this server carries and no page of another site can know: those cannot read pages of this one. Another one with
 * each start.
 */
@Component
final class FormToken {

    private static final int BYTES = 16;

    private final String token;

    FormToken() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    String value() {
        return token;
    }

    /** Whether a form was sent by a page of this server, which browsers say of themselves where they can. */
    boolean isOf(HttpServletRequest request, String sent) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))
                && (origin == null || origin.equals(own));
    }
}
