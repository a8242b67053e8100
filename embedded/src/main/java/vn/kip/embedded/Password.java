package vn.kip.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the database's roles, drawn once and kept in a file: a port on the loopback address is open to
 * everybody who has an account on the machine.
 *
 * @param file that keeps it
 * @param text of it: hexadecimal digits, which need no quoting anywhere
 */
record Password(Path file, String text) {

    private static final int BYTES = 16;

    static Password keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            var drawn = new byte[BYTES];
            new SecureRandom().nextBytes(drawn);
            var unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(drawn));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Password(file, Files.readString(file).strip());
    }

    @Override
    public String toString() {
        return "password in " + file;
    }
}
