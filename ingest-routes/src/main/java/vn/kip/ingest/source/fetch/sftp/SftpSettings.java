package vn.kip.ingest.source.fetch.sftp;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.fetch.Fetching;

/**
 * The section {@code sftp} of a source of files.
 *
 * @param knownHosts file in the form of OpenSSH; a host that it does not list is refused
 * @param directory relative to the one in which the user arrives, unless it begins with a slash
 * @param moveTo a directory within {@code directory}, or one that begins with a slash; empty unless files are moved
 */
record SftpSettings(
        Host host, Path knownHosts, Credentials credentials, String directory, Afterwards after, String moveTo) {

    private static final int PORT = 22;
    private static final int LAST_PORT = 65_535;

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

        static Credentials read(Setting section, Path home) {
            var key = section.child("key").map(file -> readable(file, home)).orElse(null);
            if (key != null && section.child("password").isPresent()) {
                throw section.required("key").error("either password or key", "both");
            }
            var passphrase = section.child("passphrase").isPresent() ? Fetching.secret(section, "passphrase") : null;
            if (key == null && passphrase != null) {
                throw section.required("passphrase").error("a key that it opens", "none");
            }
            var password = key == null ? Fetching.secret(section, "password") : null;
            return new Credentials(section.required("user").text(), password, key, passphrase);
        }

        @Override
        public String toString() {
            return "credentials";
        }
    }

    /** What becomes of a remote file once it is safe here. */
    enum Afterwards {
        KEEP,
        DELETE,
        MOVE
    }

    static SftpSettings read(Setting section, Path home) {
        section.allowing(
                "host", "port", "user", "password", "key", "passphrase", "knownHosts", "directory", "after", "moveTo");
        var after = section.child("after")
                .map(setting -> setting.oneOf(Afterwards.class))
                .orElse(Afterwards.KEEP);
        if (after != Afterwards.MOVE && section.child("moveTo").isPresent()) {
            throw section.required("moveTo").error("after: move together with moveTo");
        }
        return new SftpSettings(
                new Host(
                        section.required("host").text(),
                        section.child("port")
                                .map(port -> port.wholeNumber(1, LAST_PORT))
                                .orElse(PORT)),
                readable(section.required("knownHosts"), home),
                Credentials.read(section, home),
                section.child("directory").map(Setting::text).orElse("."),
                after,
                after == Afterwards.MOVE ? section.required("moveTo").text() : "");
    }

    private static Path readable(Setting setting, Path home) {
        var file = home.resolve(setting.text()).normalize();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw setting.error("the name of a file that can be read");
        }
        return file;
    }
}
