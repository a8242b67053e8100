package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which file: its name, and what is in it.
 *
 * @param digest SHA-256 of the content, in hexadecimal digits
 */
record FileIdentity(String name, String digest) {

    private static final int SHOWN_DIGITS = 8;
    private static final int BUFFER = 64 * 1024;

    static FileIdentity of(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            int read = 0;
            while (read >= 0) {
                read = content.read(buffer);
            }
            var digest = HexFormat.of().formatHex(content.getMessageDigest().digest());
            return new FileIdentity(String.valueOf(file.getFileName()), digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@code slips.xlsx@1a2b3c4d}, as positions and ledger entries name it. */
    String shown() {
        return name + "@" + digest.substring(0, SHOWN_DIGITS);
    }

    /** {@code slips@1a2b3c4d.xlsx}: files of one name that were read one after the other do not replace each other. */
    String filedName() {
        int dot = name.lastIndexOf('.');
        var end = dot < 0 ? name.length() : dot;
        return name.substring(0, end) + "@" + digest.substring(0, SHOWN_DIGITS) + name.substring(end);
    }
}
