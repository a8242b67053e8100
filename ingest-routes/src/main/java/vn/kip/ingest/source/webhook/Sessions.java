package vn.kip.ingest.source.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Who has logged in. In memory: after a restart they have to log in again, as after their time. */
final class Sessions {

    private static final int MOST = 200;
    private static final int TOKEN_BYTES = 16;
    private static final int MOST_FAILURES = 10;
    private static final Duration FAILURES_KEPT = Duration.ofMinutes(1);

    private final BusSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final LinkedHashMap<String, Instant> ends = new LinkedHashMap<>();
    private int failures;
    private Instant firstFailure = Instant.EPOCH;

    Sessions(BusSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The token of a new session; empty when the words are wrong, or were too often in the last minute. */
    synchronized Optional<String> login(String username, String password) {
        var now = clock.instant();
        if (firstFailure.plus(FAILURES_KEPT).isBefore(now)) {
            firstFailure = now;
            failures = 0;
        }
        var right = same(username, settings.username()) & same(password, settings.password());
        if (!right || failures >= MOST_FAILURES) {
            failures++;
            return Optional.empty();
        }
        var token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        var text = HexFormat.of().formatHex(token);
        if (ends.size() >= MOST) {
            ends.remove(ends.keySet().iterator().next());
        }
        ends.put(text, now.plus(settings.validFor()));
        return Optional.of(text);
    }

    /** Whether a session has begun and not ended. */
    synchronized boolean isValid(String token) {
        var end = ends.get(token);
        if (end != null && !clock.instant().isBefore(end)) {
            ends.remove(token);
            return false;
        }
        return end != null;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
