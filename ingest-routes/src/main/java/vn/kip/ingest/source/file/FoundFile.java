package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was met.
 *
 * @param stamp what changes when somebody writes to the file or puts another in its place
 */
record FoundFile(Path path, FileIdentity identity, Stamp stamp) {

    /**
     * What the file system says of a file without reading it.
     *
     * @param key tells two files of one name apart, where the file system can
     */
    record Stamp(long size, FileTime modified, @Nullable Object key) {

        static Stamp of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    static FoundFile at(Path path) throws IOException {
        // before it is read: a change while it is being read must show later
        var stamp = Stamp.of(path);
        return new FoundFile(path, FileIdentity.of(path), stamp);
    }

    /** Refuses a file that has been written to, replaced or taken away since. */
    void requireUnchanged() {
        Stamp now;
        try {
            now = Stamp.of(path);
        } catch (IOException e) {
            throw new FileChangedException(identity.name(), "none of that name");
        }
        if (!now.equals(stamp)) {
            throw new FileChangedException(identity.name(), "another content");
        }
    }
}
