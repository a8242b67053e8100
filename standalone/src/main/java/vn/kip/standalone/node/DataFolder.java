package vn.kip.standalone.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.kip.standalone.terminal.UserErrorException;

/**
 * The folder in which a node keeps everything; held by one process at a time, and for one purpose for good.
 *
 * <pre>
 * kip.lock   the process that holds the folder
 * kip.for    what the folder is for: records of two purposes must not be added up
 * kafka  postgres  metrics  sample  reports  logs
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    private static final String PROGRAMS = "kip.programs";
    private static final String LOCK = "kip.lock";
    private static final String PURPOSE = "kip.for";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes a folder, making it when it is not there.
     *
     * @param purpose for example the unit that reports; a folder keeps to its first one
     * @throws UserErrorException when another process holds it, it is for another purpose, or it is not Kip's
     */
    public static DataFolder claim(Path path, String purpose) {
        try {
            Files.createDirectories(path);
            var folder = path.toRealPath();
            refuseForeign(folder);
            var lock = locked(folder);
            try {
                keepTo(folder, purpose);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /**
     * Takes a folder that Kip has made before, whatever it is for.
     *
     * @throws UserErrorException when another process holds it, or Kip has not made it
     */
    public static DataFolder reclaim(Path path) {
        try {
            var folder = path.toRealPath();
            if (!Files.exists(folder.resolve(LOCK))) {
                throw new UserErrorException(
                        path + " không phải là thư mục dữ liệu của Kịp", path + " is no data folder that Kip has made");
            }
            return new DataFolder(folder, locked(folder));
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static UserErrorException unusable(Path path, IOException e) {
        return new UserErrorException(
                "không dùng được thư mục dữ liệu " + path + " (" + e + "); hãy chọn thư mục khác bằng --data",
                "the data folder " + path + " cannot be used (" + e + "); choose another one with --data");
    }

    private static void refuseForeign(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            if (!Files.exists(folder.resolve(LOCK)) && entries.findAny().isPresent()) {
                throw new UserErrorException(
                        "thư mục " + folder
                                + " đã có dữ liệu khác; hãy chọn bằng --data một thư mục trống hoặc thư mục của Kip",
                        "--data: expected an empty folder or one that Kip has made, found other files in " + folder);
            }
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var file = folder.resolve(LOCK);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            var owner = Files.readString(file).strip();
            throw new UserErrorException(
                    "thư mục dữ liệu " + folder + " đang do tiến trình " + owner
                            + " sử dụng; hãy dừng tiến trình đó hoặc chọn thư mục khác bằng --data",
                    "the data folder " + folder + " is in use by process " + owner
                            + "; stop that process, or choose another folder with --data");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            // released by the system when the process ends, however it ends
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void keepTo(Path folder, String purpose) throws IOException {
        var file = folder.resolve(PURPOSE);
        var first = readIfThere(file);
        if (first == null) {
            Files.writeString(file, purpose);
        } else if (!first.equals(purpose)) {
            throw new UserErrorException(
                    "thư mục dữ liệu " + folder + " đang chứa dữ liệu của '" + first + "', không dùng cho '" + purpose
                            + "'; hãy chọn thư mục khác bằng --data",
                    "--data: expected a folder with records of '" + purpose + "', found '" + first + "' in " + folder);
        }
    }

    private static @Nullable String readIfThere(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : null;
    }

    /** A folder within it, for one part of the node. */
    public Path part(String name) {
        return folder.resolve(name);
    }

    /** Where PostgreSQL's programs are: within it, unless the launcher has a place that many data folders share. */
    public Path programs() {
        var shared = System.getProperty(PROGRAMS);
        return shared == null ? part("postgres").resolve("binaries") : Path.of(shared);
    }

    /** Lets the next process have it. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
