package vn.kip.report.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.kip.domain.record.RecordKind;

/** Names for records that tell nothing of them, the same in each revision: the first 64 bits of an HMAC. Not for several threads at a time. */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final byte[] kind;

    Pseudonyms(byte[] key, RecordKind kind) {
        this.kind = ('/' + kind.code() + '/').getBytes(StandardCharsets.UTF_8);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** Of the record of the kind with this authority and id, both in UTF-8. */
    long of(byte[] authority, byte[] id) {
        mac.update(authority);
        mac.update(kind);
        mac.update(id);
        return ByteBuffer.wrap(mac.doFinal()).getLong();
    }
}
