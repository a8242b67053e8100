package vn.kip.report.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import vn.kip.report.evidence.Evidence;
import vn.kip.report.evidence.Manifest;

/** Files of one directory that each appear whole or not at all, replacing those of the same names. */
final class OutputFiles {

    private final Path directory;
    private final List<Manifest.Entry> written = new ArrayList<>();

    OutputFiles(Path directory) {
        this.directory = directory;
    }

    /** Those that have been written, by their names. */
    List<Manifest.Entry> written() {
        return written.stream()
                .sorted(Comparator.comparing(Manifest.Entry::name))
                .toList();
    }

    void write(String name, byte[] content) {
        write(name, file -> file.write(content));
    }

    void write(String name, Evidence.Content content) {
        var unfinished = directory.resolve("." + name + ".unfinished");
        try {
            Files.createDirectories(directory);
            var digest = MessageDigest.getInstance("SHA-256");
            try (var file = new DigestOutputStream(Files.newOutputStream(unfinished), digest)) {
                content.writeTo(file);
            }
            var bytes = Files.size(unfinished);
            Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            written.add(new Manifest.Entry(name, bytes, HexFormat.of().formatHex(digest.digest())));
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the report cannot be written to " + directory, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
