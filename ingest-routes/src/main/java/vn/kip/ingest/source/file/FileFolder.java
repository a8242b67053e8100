package vn.kip.ingest.source.file;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.util.AntPathMatcher;

/**
 * The folder of one source, for one thread at a time.
 *
 * <p>After a crash the file that was being read goes on at the row after the last one delivered; one that was read to
 * its end but not yet moved is moved. A file of the same content as the last one brings nothing new and is not read;
 * any other is read and compared row by row with what is known.
 */
final class FileFolder {

    private final FileReading.Work work;
    private final Supplier<String> stored;
    private final Runnable complete;
    private final Set<String> read = new HashSet<>();

    /**
     * A folder.
     *
     * @param stored where the source goes on
     * @param complete told when no unread file is left
     */
    FileFolder(FileReading.Work work, Supplier<String> stored, Runnable complete) {
        this.work = work;
        this.stored = stored;
        this.complete = complete;
    }

    /** The file that was being read comes first, then those that have waited longest. */
    Comparator<GenericFile<File>> order() {
        return Comparator.comparing(
                        (GenericFile<File> file) -> !file.getFileNameOnly().equals(unfinished()))
                .thenComparing(GenericFile::getLastModified)
                .thenComparing(GenericFile::getFileNameOnly);
    }

    /** Begins to read a file, or goes on with it. */
    FileReading open(File file) {
        try {
            return new FileReading(work, FoundFile.at(file.toPath()), stored.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file has been delivered, and may be moved away if it is still the one that was read. */
    FileReading done(FileReading reading) {
        reading.requireUnchanged();
        read.add(key(reading.file()));
        lookAround();
        return reading;
    }

    /** Tells when nothing is left to read. */
    boolean lookAround() {
        try (Stream<Path> files = Files.list(work.settings().folder())) {
            var allRead = files.noneMatch(this::isUnread);
            if (allRead) {
                complete.run();
            }
            return allRead;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUnread(Path file) {
        var name = String.valueOf(file.getFileName());
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && AntPathMatcher.INSTANCE.match(work.settings().pattern(), name, false)
                && Files.isRegularFile(file)
                && !read.contains(key(file));
    }

    private static String key(Path file) {
        var known = file.toFile();
        return known.getName() + "|" + known.length() + "|" + known.lastModified();
    }

    private String unfinished() {
        var position = FilePosition.resume(stored.get(), work.source().fingerprint());
        return position.state() == FilePosition.State.BEING_READ ? position.file() : "";
    }
}
