package vn.kip.ingest.source.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP that is read and never unpacked under the names it holds, so that a name such as {@code ../../etc/passwd} is
 * only a name. How far it may swell is bounded, see {@link Limits}; a damaged entry is told by its checksum.
 */
public final class Archive implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final AtomicLong unpacked = new AtomicLong();

    private Archive(ZipFile zip, Map<String, ZipEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    /**
     * Opens a ZIP.
     *
     * @param kind what it should be, for the message when it is not
     */
    public static Archive open(Path file, String kind) throws IOException {
        TableOfContents.check(file);
        var zip = zip(file, kind);
        try {
            return new Archive(zip, entries(zip));
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** Of its files, in their order. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Empty when it has no entry of that name. */
    public Optional<Content> content(String name) {
        return Optional.ofNullable(entries.get(name)).map(Unpacked::new);
    }

    private static ZipFile zip(Path file, String kind) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            // names that are not written in UTF-8, as old programs do: any letters will do
            try {
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException damaged) {
                throw new UnusableContentException("something else", kind);
            }
        }
    }

    private static Map<String, ZipEntry> entries(ZipFile zip) throws IOException {
        if (zip.size() > Limits.ENTRIES) {
            throw new UnusableContentException(zip.size() + " entries", "at most " + Limits.ENTRIES + " in one ZIP");
        }
        var entries = new LinkedHashMap<String, ZipEntry>();
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            if (!entry.isDirectory() && entries.put(entry.getName(), entry) != null) {
                throw new UnusableContentException("several entries of one name", "each entry under its own name");
            }
        }
        return entries;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** An entry; as a file of its own it is unpacked under a name that nobody else has chosen. */
    private final class Unpacked implements Content {

        private final ZipEntry entry;
        private Optional<Path> copy = Optional.empty();

        private Unpacked(ZipEntry entry) {
            this.entry = entry;
        }

        @Override
        public InputStream open() throws IOException {
            return new EntryStream(zip.getInputStream(entry), entry, unpacked);
        }

        @Override
        public Path onDisk() throws IOException {
            if (copy.isEmpty()) {
                copy = Optional.of(Files.createTempFile("kip-entry", ""));
                try (var bytes = open()) {
                    Files.copy(bytes, copy.get(), StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    close();
                    throw e;
                }
            }
            return copy.get();
        }

        @Override
        public void close() throws IOException {
            if (copy.isPresent()) {
                Files.deleteIfExists(copy.get());
                copy = Optional.empty();
            }
        }
    }
}
