package vn.kip.report.delivery.channel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.kip.domain.settings.Setting;
import vn.kip.report.settings.SettingsFile;

/** Settings of the ways through networks, as for the sources: secrets come from the environment and are named in no message. */
final class Secrets {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]");
    private static final int LAST_PORT = 65_535;

    private Secrets() {}

    static String read(Setting section, String key) {
        var secret = section.required(key).text();
        if (secret.isEmpty()) {
            throw section.required(key).error("a " + key, "nothing");
        }
        return secret;
    }

    /** Refuses a way that anyone on it can read, unless it stays on this machine or {@code insecure: true} allows it. */
    static void refuseOpen(Setting section, Setting said, String host, String expected) {
        var insecure = section.child("insecure").map(Setting::flag).orElse(false);
        if (!insecure && !LOOPBACK.matcher(host).matches()) {
            throw said.error(
                    expected + ": without encryption anyone on the way can read it; insecure: true allows that");
        }
    }

    static int port(Setting section, int usual) {
        return section.child("port").map(port -> port.wholeNumber(1, LAST_PORT)).orElse(usual);
    }

    static Path readable(Setting setting, SettingsFile settings) {
        var file = settings.named(setting);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw setting.error("the name of a file that can be read");
        }
        return file;
    }
}
