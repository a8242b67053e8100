package vn.kip.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The programs of PostgreSQL, which the library unpacks into a folder at the first start from it.
 *
 * <p>Several JVMs may share them. Until they are complete only one at a time starts; one that was killed meanwhile leaves a
 * half, which the library would take for the whole, and which is removed here.
 */
record Programs(Path folder) {

    /** A step that needs the programs. */
    interface Start<T> {
        T run() throws IOException;
    }

    <T> T unpackedFor(Start<T> start) throws IOException {
        return complete() ? start.run() : unpackedAlone(start);
    }

    /** A lock on a file holds between JVMs, and throws between the threads of one: these take the class first. */
    private <T> T unpackedAlone(Start<T> start) throws IOException {
        synchronized (Programs.class) {
            var lock = folder.resolveSibling(folder.getFileName() + ".lock");
            Files.createDirectories(lock.getParent());
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var alone = channel.lock()) {
                if (!complete()) {
                    Folders.delete(folder);
                }
                return start.run();
            }
        }
    }

    /** The library lets everybody write to them. */
    void closeToOthers() throws IOException {
        if (Files.exists(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private boolean complete() throws IOException {
        try (var versions = Files.list(folder)) {
            var all = versions.toList();
            return !all.isEmpty() && all.stream().allMatch(version -> Files.exists(version.resolve(".exists")));
        } catch (NoSuchFileException notThereOrRemovedMeanwhile) {
            return false;
        }
    }
}
