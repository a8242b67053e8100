package vn.kip.ingest.mapping.field;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * How the ids of records are written down: as they are, or as an HMAC with a key of the installation. The code of a dossier
 * stands on the citizen's receipt, so whoever knows it would find the person; from its HMAC nobody comes back to it who does
 * not have the key.
 *
 * <p>Equal ids have equal HMACs, so a survey slip still finds its dossier.
 */
public final class IdScheme {

    /** Ids as they are. */
    public static final IdScheme PLAIN = new IdScheme(null);

    private static final String SECTION = "ids";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int BYTES = 16;
    private static final int FINGERPRINT_BYTES = 4;

    private final @Nullable SecretKeySpec key;

    private IdScheme(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    /** The two ways to write an id. */
    private enum Kind {
        PLAIN,
        HMAC
    }

    /**
     * Reads the section {@code ids}; without one, ids are written as they are.
     *
     * @throws vn.kip.domain.settings.SettingException when the key is missing or too short to be one
     */
    public static IdScheme read(Setting root) {
        var section = root.child(SECTION);
        if (section.isEmpty() || section.get().required("scheme").oneOf(Kind.class) == Kind.PLAIN) {
            section.ifPresent(plain -> plain.allowing("scheme"));
            return PLAIN;
        }
        var key = section.get().allowing("scheme", "key").required("key");
        if (key.text().length() < SHORTEST_KEY) {
            throw key.error(
                    "a key of " + SHORTEST_KEY + " characters or more, such as openssl rand -hex 32 makes",
                    key.text().length() + " characters");
        }
        return new IdScheme(new SecretKeySpec(key.text().getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /** The id as it is written down; thirty-two hexadecimal digits when it is not written as it is. */
    String write(String id) {
        return key == null ? id : HexFormat.of().formatHex(hmac(key, id), 0, BYTES);
    }

    /** {@code plain}, or {@code hmac:} and what tells one key from another without giving it away. */
    public String fingerprint() {
        return key == null ? "plain" : "hmac:" + HexFormat.of().formatHex(hmac(key, "kip/ids"), 0, FINGERPRINT_BYTES);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
