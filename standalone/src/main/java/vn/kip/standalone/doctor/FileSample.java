package vn.kip.standalone.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Looks at files: of each, the lines from its begin and those before its end. */
final class FileSample {

    private static final Set<String> ZIPPED = Set.of("zip", "xlsx", "docx", "ods", "odt");
    private static final Set<String> BINARY = Set.of("pdf", "xls", "doc", "png", "jpg", "jpeg", "gz", "bin", "woff2");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Findings findings;
    private final int lines;
    private long looked;
    private long skipped;

    /** @param lines to look at from either end of a file */
    FileSample(Findings findings, int lines) {
        this.findings = findings;
        this.lines = lines;
    }

    /** Looks at a file, or at all that are in a folder and in those below it; at nothing when it is not there. */
    void look(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root.toRealPath())) {
            files.filter(Files::isRegularFile).sorted().forEach(this::lookAtFile);
        } catch (IOException | UncheckedIOException unreadable) {
            skipped++;
        }
    }

    private void lookAtFile(Path file) {
        var ending = ending(file.getFileName().toString());
        if (BINARY.contains(ending)) {
            skipped++;
            return;
        }
        try {
            if (ZIPPED.contains(ending)) {
                lookIntoZip(file);
            } else {
                lookAtText(file.toString(), () -> Files.newInputStream(file));
            }
            looked++;
        } catch (IOException unreadable) {
            skipped++;
        }
    }

    private void lookIntoZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.isDirectory() && !BINARY.contains(ending(entry.getName()))) {
                    lookAtText(file + "!" + entry.getName(), () -> zip.getInputStream(entry));
                }
            }
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void lookAtText(String place, Opening opening) throws IOException {
        var all = count(opening);
        try (var pieces = new Pieces(opening.open())) {
            var line = 0L;
            for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                if (line < lines || line >= all - lines) {
                    findings.look(place, text(place, piece.get()));
                }
                line++;
            }
        }
    }

    private static long count(Opening opening) throws IOException {
        try (var pieces = new Pieces(opening.open())) {
            var all = 0L;
            while (pieces.next().isPresent()) {
                all++;
            }
            return all;
        }
    }

    /** Of the XML in a workbook or a document only what a reader sees: attributes are numbers of its own. */
    private static String text(String place, String piece) {
        return place.endsWith(".xml") ? TAG.matcher(piece).replaceAll("\n") : piece;
    }

    long looked() {
        return looked;
    }

    /** Files that are pictures or the like, or cannot be read. */
    long skipped() {
        return skipped;
    }

    /** Opens the same text again. */
    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }
}
