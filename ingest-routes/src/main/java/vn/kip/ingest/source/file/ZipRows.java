package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.camel.util.AntPathMatcher;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.Archive;

/**
 * Rows of the files in a ZIP, one file after the other. A file that cannot be read, and a ZIP within the ZIP, is a bad row,
 * and the next file is read.
 */
final class ZipRows implements FileRows {

    private static final String KIND = "a ZIP";
    private static final String NESTED = ".zip";
    private static final int LONGEST_NAME = 100;

    private final Archive archive;
    private final Iterator<String> entries;
    private final FileShape shape;
    private final SourceFields wanted;
    private String entry = "";
    private @Nullable FileRows rows;

    private ZipRows(Archive archive, List<String> entries, FileShape shape, SourceFields wanted) {
        this.archive = archive;
        this.entries = entries.iterator();
        this.shape = shape;
        this.wanted = wanted;
    }

    /**
     * Opens a ZIP.
     *
     * @param pattern which of its files are meant; others are not read, as in a folder
     */
    static ZipRows open(Path file, String pattern, FileShape shape, SourceFields wanted)
            throws IOException, UnreadableFileException {
        try {
            var archive = Archive.open(file, KIND);
            var meant = archive.names().stream()
                    .filter(name -> isNested(name) || matches(pattern, base(name)))
                    .toList();
            if (meant.isEmpty()) {
                archive.close();
                throw new UnreadableFileException("", "", "no such file", "a ZIP with files " + pattern);
            }
            return new ZipRows(archive, meant, shape, wanted);
        } catch (IOException e) {
            throw UnreadableFileException.at("", e);
        }
    }

    private static boolean matches(String pattern, String name) {
        return !name.startsWith(".") && !name.startsWith("~$") && AntPathMatcher.INSTANCE.match(pattern, name, false);
    }

    private static boolean isNested(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(NESTED);
    }

    private static String base(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @Override
    public @Nullable FileRow next() throws IOException {
        while (rows != null || entries.hasNext()) {
            try {
                if (rows == null) {
                    rows = open(entries.next());
                }
                var row = rows.next();
                if (row != null) {
                    return row.within(entry);
                }
                closeEntry();
            } catch (UnreadableFileException e) {
                closeEntry();
                return FileRow.bad(e.place().isEmpty() ? entry : entry + ", " + e.place(), e.fault());
            }
        }
        return null;
    }

    private FileRows open(String name) throws IOException, UnreadableFileException {
        entry = shown(name);
        if (isNested(name)) {
            throw new UnreadableFileException("", "", "a ZIP within a ZIP", "a ZIP of files");
        }
        try (var content = archive.content(name).orElseThrow()) {
            return FileRows.open(content, shape, wanted);
        } catch (IOException e) {
            throw UnreadableFileException.at("", e);
        }
    }

    /** On one line and not too long, for positions are printed. */
    private static String shown(String name) {
        var plain = name.codePoints()
                .limit(LONGEST_NAME)
                .map(letter ->
                        Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return plain.toString();
    }

    private void closeEntry() throws IOException {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeEntry();
        archive.close();
    }
}
