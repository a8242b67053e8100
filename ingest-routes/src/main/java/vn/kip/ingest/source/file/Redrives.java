package vn.kip.ingest.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.apache.camel.util.AntPathMatcher;
import vn.kip.ingest.control.Rereadable;
import vn.kip.ingest.control.UnsupportedBySourceException;

/**
 * The files of a folder that somebody wants to be read again: they are put back from where they were filed, and read from
 * their first row. Safe for the thread of the folder and those that ask.
 */
final class Redrives {

    private static final Pattern PLACE = Pattern.compile("(.+)@([0-9a-f]{8})(, .*)?");
    private static final List<String> FILED = List.of(".done", ".quarantine");

    private final FileSettings settings;
    private final Map<String, CompletableFuture<Long>> wanted = new ConcurrentHashMap<>();

    Redrives(FileSettings settings) {
        this.settings = settings;
    }

    /** What is offered to whoever wants rows to be read again. */
    Rereadable of(String source) {
        return new Rereadable() {
            @Override
            public Rereading rows(List<String> positions) {
                return progress -> read(positions, progress);
            }

            @Override
            public Rereading span(Instant from, Instant to) {
                throw new UnsupportedBySourceException(source, "put the files of that time into its folder again");
            }
        };
    }

    boolean wants(FileIdentity file) {
        return wanted.containsKey(file.shown());
    }

    /** Whether a file of this name is to be read again. */
    boolean awaits(String name) {
        return wanted.keySet().stream().anyMatch(shown -> shown.startsWith(name + "@"));
    }

    /** A file has been read and delivered. */
    void done(FileReading reading) {
        var waiting = wanted.remove(reading.identity().shown());
        if (waiting != null) {
            waiting.complete(reading.rows());
        }
    }

    private long read(List<String> positions, LongConsumer progress) {
        long rows = 0;
        for (var shown : files(positions)) {
            rows += read(shown);
            progress.accept(rows);
        }
        return rows;
    }

    private static Set<String> files(List<String> positions) {
        var files = new LinkedHashSet<String>();
        for (var position : positions) {
            var place = PLACE.matcher(position);
            if (place.matches()) {
                files.add(place.group(1) + "@" + place.group(2));
            }
        }
        return files;
    }

    private long read(String shown) {
        try {
            var file = find(shown);
            if (file.isEmpty()) {
                return 0;
            }
            var end = new CompletableFuture<Long>();
            wanted.put(shown, end);
            try {
                putBack(file.get(), shown.substring(0, shown.lastIndexOf('@')));
                return end.get();
            } finally {
                wanted.remove(shown);
            }
        } catch (FileAlreadyExistsException e) {
            throw new FileNotPutBackException(shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file is read or it is not", e);
        }
    }

    private Optional<Path> find(String shown) throws IOException {
        int at = shown.lastIndexOf('@');
        var filed = new FileIdentity(shown.substring(0, at), shown.substring(at + 1)).filedName();
        for (var folder : FILED) {
            var file = settings.folder().resolve(folder).resolve(filed);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        var stays = settings.folder().resolve(shown.substring(0, at));
        return settings.keep()
                        && Files.isRegularFile(stays)
                        && FileIdentity.of(stays).shown().equals(shown)
                ? Optional.of(stays)
                : Optional.empty();
    }

    private void putBack(Path file, String name) throws IOException {
        var folder = settings.folder();
        if (!AntPathMatcher.INSTANCE.match(settings.pattern(), name, false)) {
            throw new FileNotPutBackException(name);
        }
        if (folder.equals(file.getParent())) {
            // a file that stays is met again when it has changed
            Files.setLastModifiedTime(
                    file,
                    FileTime.from(Files.getLastModifiedTime(file).toInstant().plusMillis(1)));
        } else {
            Files.move(file, folder.resolve(name));
        }
    }
}
