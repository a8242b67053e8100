package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.Archive;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.content.UnusableContentException;
import vn.kip.ingest.source.file.FileShape.Form;

/**
 * A first look at a file of which nothing is known: how it is written, and the names of its columns. Rows are read as the
 * service will read them, and only the columns that are asked for.
 */
public final class FileLook {

    private static final String FORMS =
            "a file that ends in .csv, .xlsx, .xls, .json, .jsonl or .xml, or a ZIP of these";
    private static final String ZIP = ".zip";

    private final Path file;
    private final GuessedShape guess;

    private FileLook(Path file, GuessedShape guess) {
        this.file = file;
        this.guess = guess;
    }

    /**
     * Looks at a file.
     *
     * @param known whether a text is a usual name of a column: tells the header from what stands above it
     * @throws UnusableFileException when it is of no form that can be read, or has no header
     */
    public static FileLook at(Path file, Predicate<String> known) throws IOException {
        var name = String.valueOf(file.getFileName());
        try {
            var zip = name.toLowerCase(Locale.ROOT).endsWith(ZIP);
            return new FileLook(file, zip ? inZip(file, known) : GuessedShape.of(Content.of(file), form(name), known));
        } catch (UnreadableFileException e) {
            throw new UnusableFileException(e.fault().expected(), e.fault().found());
        } catch (UnusableContentException e) {
            throw new UnusableFileException(e.expected(), e.found());
        }
    }

    /** By the first of its files that is of a form that can be read. */
    private static GuessedShape inZip(Path file, Predicate<String> known) throws IOException, UnreadableFileException {
        try (var archive = Archive.open(file, "a ZIP")) {
            var name = archive.names().stream()
                    .filter(entry -> Form.ofName(entry).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new UnusableFileException(FORMS, "a ZIP of others"));
            try (var content = archive.content(name).orElseThrow()) {
                var form = form(name);
                return GuessedShape.of(content, form, known).within(pattern(form));
            }
        }
    }

    private static Form form(String name) {
        return Form.ofName(name).orElseThrow(() -> new UnusableFileException(FORMS, "another"));
    }

    private static String pattern(Form form) {
        return "*." + form.name().toLowerCase(Locale.ROOT);
    }

    /** Names that stand once in the header, in their order: the columns that a mapping can name. */
    public List<String> columns() {
        var all = guess.columns();
        return all.stream()
                .filter(name -> !name.isEmpty() && Collections.frequency(all, name) == 1)
                .toList();
    }

    /** Whether the charset follows from the bytes; otherwise it is only the most likely one. */
    public boolean sureOfCharset() {
        return guess.sureOfCharset();
    }

    /** The keys of the section {@code file} that say how such files are written, as far as they are not the defaults. */
    public Map<String, String> settings() {
        var keys = new LinkedHashMap<String, String>();
        var shape = guess.shape();
        keys.put("pattern", shape.entries() == null ? pattern(shape.form()) : "*" + ZIP);
        if (shape.entries() != null) {
            keys.put("entries", shape.entries());
        }
        if (!shape.rows().isEmpty()) {
            keys.put("rows", shape.rows());
        }
        var table = shape.table();
        if (table.delimiter() != ',') {
            keys.put("delimiter", table.delimiter() == '\t' ? "tab" : String.valueOf(table.delimiter()));
        }
        if (!guess.isUtf8()) {
            keys.put("charset", table.charset().name());
        }
        if (table.header() != 1) {
            keys.put("header", String.valueOf(table.header()));
        }
        return keys;
    }

    /**
     * Reads rows from the first on.
     *
     * @param most no more than so many
     * @param each takes a row; empty for one that could not be taken apart
     */
    public void rows(Set<String> columns, int most, Consumer<Optional<Row>> each) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var settings = new FileSettings(
                folder == null ? file : folder, String.valueOf(file.getFileName()), guess.shape(), true, Duration.ZERO);
        try (var rows = FileRows.open(file, settings, new SourceFields(columns, Map.of()))) {
            var row = rows.next();
            for (var read = 0; row != null && read < most; read++) {
                each.accept(Optional.ofNullable(row.row()));
                row = rows.next();
            }
        } catch (UnreadableFileException e) {
            // what came before it is enough to look at
            each.accept(Optional.empty());
        }
    }
}
