package vn.kip.ingest.source.rest.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The header of a user and a password (RFC 7617). */
final class Basic {

    private Basic() {}

    static String header(String user, String password) {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
