package vn.kip.ingest.source.file;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.util.AntPathMatcher;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one source, for one thread at a time.
 *
 * <p>After a crash the file that was being read goes on at the row after the last one delivered; one that was read to
 * its end but not yet moved is moved. A file of the same content as the last one brings nothing new and is not read;
 * any other is read and compared row by row with what is known. Where a file is all that the source has, one of the same
 * content says that nothing has changed, and is read.
 */
final class FileFolder {

    private final FileReading.Work work;
    private final Supplier<String> stored;
    private final Ends ends;
    private final Redrives redrives;
    private final Set<String> read = new HashSet<>();
    private @Nullable FileReading last;

    /**
     * To be told what has come to an end.
     *
     * @param complete no unread file is left; true when the last one was all that the source has
     * @param whole a file was all that the source has, and others wait
     */
    record Ends(Consumer<Boolean> complete, Runnable whole) {}

    /**
     * A folder.
     *
     * @param stored where the source goes on after a start
     */
    FileFolder(FileReading.Work work, Supplier<String> stored, Ends ends) {
        this.work = work;
        this.stored = stored;
        this.ends = ends;
        this.redrives = new Redrives(work.settings());
    }

    /** The files that somebody wants to be read again. */
    Redrives redrives() {
        return redrives;
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
            var found = FoundFile.at(file.toPath());
            var reading = new FileReading(work, found, position(), way(found));
            last = reading;
            return reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileReading.Way way(FoundFile found) {
        if (redrives.wants(found.identity())) {
            return FileReading.Way.REDRIVE;
        }
        var exported =
                work.source().trust().withdraws() && !work.settings().keep() && !read.contains(key(found.path()));
        return exported ? FileReading.Way.WHOLE : FileReading.Way.ON;
    }

    /** The file has been delivered, and may be moved away if it is still the one that was read. */
    FileReading done(FileReading reading) {
        reading.requireUnchanged();
        read.add(key(reading.file()));
        redrives.done(reading);
        return reading;
    }

    /** Tells what has come to an end with a file; to be called again until it succeeds. */
    FileReading end(FileReading reading) {
        var left = isAnythingLeft();
        if (!left) {
            ends.complete.accept(reading.isWhole());
        } else if (reading.isWhole()) {
            ends.whole.run();
        }
        return reading;
    }

    /** Tells when nothing is left to read. */
    boolean lookAround() {
        var left = isAnythingLeft();
        if (!left) {
            ends.complete.accept(false);
        }
        return !left;
    }

    private boolean isAnythingLeft() {
        try (Stream<Path> files = Files.list(work.settings().folder())) {
            return files.anyMatch(this::isUnread);
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
                && (!read.contains(key(file)) || redrives.awaits(name));
    }

    private static String key(Path file) {
        var known = file.toFile();
        return known.getName() + "|" + known.length() + "|" + known.lastModified();
    }

    /**
     * Where the next file follows: after what has been handed over, be it delivered by now or not. What waits when a file is
     * given up in the middle, for a broker that does not answer or a file that was taken away, is delivered before it.
     */
    private String position() {
        return last == null ? stored.get() : last.delivered();
    }

    private String unfinished() {
        var position = FilePosition.resume(position(), work.source().fingerprint());
        return position.state() == FilePosition.State.BEING_READ ? position.file() : "";
    }
}
