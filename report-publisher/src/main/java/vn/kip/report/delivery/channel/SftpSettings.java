package vn.kip.report.delivery.channel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.report.settings.SettingsFile;

/**
 * How a server for files is reached.
 *
 * @param knownHosts file in the form of OpenSSH; a host that it does not list is refused
 * @param path relative to the folder in which the user arrives, unless it begins with a slash
 */
record SftpSettings(Host host, Path knownHosts, Credentials credentials, String path) {

    private static final int PORT = 22;

    /** Where the server is. */
    record Host(String name, int port) {}

    /**
     * How the user proves who it is: by a password or by a key.
     *
     * @param passphrase of the key, null when it has none
     */
    record Credentials(
            String user,
            @Nullable String password,
            @Nullable Path key,
            @Nullable String passphrase) {

        private static final String KEY = "key";
        private static final String PASSWORD = "password";
        private static final String PASSPHRASE = "passphrase";

        static Credentials read(Setting entry, SettingsFile settings) {
            var key = entry.child(KEY)
                    .map(file -> Secrets.readable(file, settings))
                    .orElse(null);
            if (key != null && entry.child(PASSWORD).isPresent()) {
                throw entry.required(KEY).error("either password or key", "both");
            }
            if (key == null && entry.child(PASSPHRASE).isPresent()) {
                throw entry.required(PASSPHRASE).error("a key that it opens", "none");
            }
            return new Credentials(
                    entry.required("user").text(),
                    key == null ? Secrets.read(entry, PASSWORD) : null,
                    key,
                    entry.child(PASSPHRASE).isPresent() ? Secrets.read(entry, PASSPHRASE) : null);
        }

        @Override
        public String toString() {
            return "credentials";
        }
    }

    static SftpSettings read(Setting entry, SettingsFile settings) {
        entry.allowing("id", "kind", "host", "port", "user", "password", "key", "passphrase", "knownHosts", "path");
        return new SftpSettings(
                new Host(entry.required("host").text(), Secrets.port(entry, PORT)),
                Secrets.readable(entry.required("knownHosts"), settings),
                Credentials.read(entry, settings),
                entry.required("path").text());
    }
}
