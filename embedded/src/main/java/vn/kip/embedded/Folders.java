package vn.kip.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Folders that are either complete or not there, also when the machine stops half-way. */
final class Folders {

    private Folders() {}

    /** A step of filling a folder. */
    interface Fill {
        void into(Path folder) throws IOException;
    }

    /**
     * Makes {@code folder} unless it is there. It is filled beside its place and then moved there in one step; what an
     * interrupted attempt has left is removed first.
     */
    static void fillOnce(Path folder, Fill fill) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        var unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        delete(unfinished);
        fill.into(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes a folder that only its owner may enter. */
    static Path ownedOnly(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder.toRealPath();
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
