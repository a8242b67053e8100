package vn.kip.ingest.source.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.kip.ingest.source.listen.Hmac;
import vn.kip.ingest.source.listen.Request;
import vn.kip.ingest.source.webhook.SignatureSettings.Signed;

/**
 * Tells whether a request was signed by somebody who knows one of the secrets, with HMAC-SHA256 in hexadecimal digits.
 *
 * <p>The header says {@code t=UNIXSECONDS,v1=HEX}; where the time has a header of its own, or is not signed, it says
 * {@code HEX} or {@code sha256=HEX}. Signed is {@code TIME.BODY}, or the body alone.
 */
final class Signatures {

    private final SignatureSettings settings;

    Signatures(SignatureSettings settings) {
        this.settings = settings;
    }

    /** What a request says of its signature. */
    private record Claim(String time, List<String> signatures) {}

    /** Why a request is not to be trusted; empty when it is. */
    String fault(Request request, Instant now) {
        var header = request.header(settings.header());
        if (header.isEmpty()) {
            return "expected the header " + settings.header() + ", found none";
        }
        var claim = claim(header, request);
        if (timed()) {
            var late = fault(claim.time, now);
            if (!late.isEmpty()) {
                return late;
            }
        }
        // all are tried, whichever fits: how long it takes tells nothing
        boolean fits = false;
        for (var secret : settings.secrets()) {
            var expected = sign(secret, timed() ? claim.time : "", request.body());
            for (var signature : claim.signatures) {
                fits |= MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
            }
        }
        return fits ? "" : "expected a signature made with the secret of this source, found another";
    }

    /** Whatever stands for this very request, which nobody else may send again; empty when the time is not signed. */
    String seal(Request request) {
        return timed() ? sign(settings.secrets().get(0), claim(request).time, request.body()) : "";
    }

    /**
     * Signs.
     *
     * @param time empty when the body alone is signed
     */
    static String sign(String secret, String time, byte[] body) {
        return Hmac.of(secret, time.isEmpty() ? "" : time + ".", body);
    }

    private boolean timed() {
        return settings.signed() == Signed.TIMESTAMP_AND_BODY;
    }

    private String fault(String time, Instant now) {
        try {
            var distance = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now);
            return distance.abs().compareTo(settings.window()) <= 0
                    ? ""
                    : "expected to be signed within " + settings.window().toSeconds() + " seconds of " + now
                            + ", found it " + Math.abs(distance.toSeconds()) + " seconds away";
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return "expected the time of signing in seconds since 1970, found something else";
        }
    }

    private Claim claim(Request request) {
        return claim(request.header(settings.header()), request);
    }

    private Claim claim(String header, Request request) {
        var ownHeader = settings.timestamp();
        if (ownHeader != null || !timed()) {
            return new Claim(ownHeader == null ? "" : request.header(ownHeader), List.of(afterEquals(header)));
        }
        var time = "";
        var signatures = new ArrayList<String>();
        for (var part : header.split(",")) {
            var pair = part.strip();
            if (pair.startsWith("t=")) {
                time = afterEquals(pair);
            } else if (pair.startsWith("v1=")) {
                signatures.add(afterEquals(pair));
            }
        }
        return new Claim(time, signatures);
    }

    private static String afterEquals(String text) {
        return text.substring(text.indexOf('=') + 1).strip();
    }
}
