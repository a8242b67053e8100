package vn.kip.ingest.source.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one file, wherever they lie. Once it is closed, what has been opened may still be read to its end. */
public interface Content extends Closeable {

    /** From its first byte; each time anew. */
    InputStream open() throws IOException;

    /** As a file of its own, for forms that are not read from the first byte to the last. */
    Path onDisk() throws IOException;

    @Override
    default void close() throws IOException {
        // most lie where they stay
    }

    /** Of a file on the disk. */
    static Content of(Path file) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public Path onDisk() {
                return file;
            }
        };
    }
}
