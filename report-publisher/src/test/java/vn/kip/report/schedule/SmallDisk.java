package vn.kip.report.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder without room for a report until it is enlarged: a file system in memory where the test may mount one, else a path
 * on which a file stands in the way.
 */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final boolean mounted;

    SmallDisk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.mounted = runs("mount", "-t", "tmpfs", "-o", "size=32k", "none", folder.toString());
        if (!mounted) {
            Files.delete(folder);
            Files.createFile(folder);
        }
    }

    /** What is said of it while it is full. */
    String fault() {
        return mounted ? "No space left on device" : "the files of the report cannot be written";
    }

    void enlarge() throws IOException {
        if (mounted) {
            runs("mount", "-o", "remount,size=64m", folder.toString());
        } else {
            Files.delete(folder);
        }
    }

    /** All files on it, by their paths. */
    List<String> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        if (mounted) {
            runs("umount", folder.toString());
        }
    }

    private static boolean runs(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
