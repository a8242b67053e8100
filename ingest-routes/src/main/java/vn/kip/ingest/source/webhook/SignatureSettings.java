package vn.kip.ingest.source.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * How a sender signs.
 *
 * @param secrets any of which may have been used: a new one and the one before it, while they are exchanged
 * @param header that holds the signature
 * @param timestamp header that holds the time of signing; null where it stands beside the signature
 * @param window how far that time may be from now
 */
record SignatureSettings(
        List<String> secrets, String header, @Nullable String timestamp, Signed signed, Duration window) {

    private static final String HEADER = "X-Kip-Signature";
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int SHORTEST_SECRET = 16;

    /** What is signed. */
    enum Signed {
        /** The time and the body, so that a request cannot be sent again by others later. */
        TIMESTAMP_AND_BODY,
        /** The body alone, for systems that can do no more. */
        BODY
    }

    SignatureSettings {
        secrets = List.copyOf(secrets);
    }

    /** Reads the keys of a section that have to do with the signature; null when it has no secret. */
    static @Nullable SignatureSettings read(Setting section) {
        var secret = section.child("secret");
        var several = section.child("secrets");
        if (secret.isPresent() && several.isPresent()) {
            throw several.get().error("either 'secret' or 'secrets'", "both");
        }
        var all = secret.or(() -> several);
        if (all.isEmpty()) {
            refuseWithoutSecret(section);
            return null;
        }
        return new SignatureSettings(
                all.get().items().stream().map(SignatureSettings::secret).toList(),
                section.child("signature").map(Setting::text).orElse(HEADER),
                section.child("timestamp").map(Setting::text).orElse(null),
                section.child("signs").map(signs -> signs.oneOf(Signed.class)).orElse(Signed.TIMESTAMP_AND_BODY),
                section.child("window").map(Setting::duration).orElse(WINDOW));
    }

    private static void refuseWithoutSecret(Setting section) {
        for (var key : List.of("signature", "timestamp", "signs", "window")) {
            section.child(key).ifPresent(setting -> {
                throw setting.error("a 'secret' beside it", "none");
            });
        }
    }

    private static String secret(Setting setting) {
        var secret = setting.text();
        if (secret.length() < SHORTEST_SECRET) {
            // the secret is not quoted
            throw setting.error(
                    "a secret of at least " + SHORTEST_SECRET + " characters", secret.length() + " of them");
        }
        return secret;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "signed " + signed + " in " + header;
    }
}
