package vn.kip.ingest.source.webhook;

import java.time.Duration;
import vn.kip.domain.settings.Setting;

/**
 * What a one-stop system that speaks the form of the national bus has to say.
 *
 * @param unit its agency, which is checked where it is told; empty when any is taken
 */
record BusSettings(String username, String password, Duration validFor, String unit) {

    private static final Duration VALID_FOR = Duration.ofHours(8);
    private static final int SHORTEST_PASSWORD = 12;

    static BusSettings read(Setting section) {
        var login = section.required("login").allowing("username", "password", "validFor");
        var password = login.required("password");
        var length = password.text().length();
        if (length < SHORTEST_PASSWORD) {
            // the password is not quoted
            throw password.error("a password of at least " + SHORTEST_PASSWORD + " characters", length + " of them");
        }
        return new BusSettings(
                login.required("username").text(),
                password.text(),
                login.child("validFor").map(Setting::duration).orElse(VALID_FOR),
                section.child("unit").map(Setting::text).orElse(""));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "login of " + username;
    }
}
