package vn.kip.report.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;

/** Files of one directory that each appear whole or not at all. */
record OutputFiles(Path directory) {

    /** Writes files by their names, replacing those of the same names. */
    void write(SortedMap<String, byte[]> files) {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var unfinished = directory.resolve("." + file.getKey() + ".unfinished");
                Files.write(unfinished, file.getValue());
                Files.move(unfinished, directory.resolve(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the report cannot be written to " + directory, e);
        }
    }
}
