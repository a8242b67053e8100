package vn.kip.ingest.source.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The local folder of a source, as the fetcher sees it: files are written in a hidden folder of it and come into it whole,
 * after they are safe on disk, in the order in which they were taken.
 */
public final class Inbox {

    private static final String WORKSHOP = ".fetching";
    private static final String REMEMBERED = ".fetched";
    private static final int DIGITS = 8;
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Clock clock;
    private long lastTaken;

    public Inbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where files are written while they come; what a killed process has left half written there is removed. */
    public Path workshop() {
        try {
            var workshop = Files.createDirectories(folder.resolve(WORKSHOP));
            try (Stream<Path> left = Files.list(workshop)) {
                for (var file : left.toList()) {
                    Files.delete(file);
                }
            }
            return workshop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where is kept what was fetched and stays over there. */
    public Path remembered() {
        return folder.resolve(REMEMBERED);
    }

    /**
     * Takes a file that is whole into the folder. When one of that name lies there that is yet to be read, it gets another
     * one, unless both are the same.
     *
     * @param written in the {@linkplain #workshop() workshop}; not there any more afterwards
     */
    public Path take(Path written, String name) {
        try {
            var target = folder.resolve(name);
            if (Files.exists(target)) {
                if (Files.mismatch(written, target) < 0) {
                    Files.delete(written);
                    return target;
                }
                target = folder.resolve(digest(written) + "-" + name);
            }
            // the reader takes the oldest first, and a clock may stand still for longer than a small file takes
            lastTaken = Math.max(clock.millis(), lastTaken + 1);
            Files.setLastModifiedTime(written, FileTime.fromMillis(lastTaken));
            force(written, StandardOpenOption.WRITE);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder, StandardOpenOption.READ);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static String digest(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            int read = 0;
            while (read >= 0) {
                read = content.read(buffer);
            }
            return HexFormat.of().formatHex(content.getMessageDigest().digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
