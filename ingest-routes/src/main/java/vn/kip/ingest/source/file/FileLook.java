package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import vn.kip.ingest.source.file.FileShape.Form;

/**
 * A first look at a file of which nothing is known: how it is written, and the names of its columns. Rows are read as the
 * service will read them, and only the columns that are asked for.
 */
public final class FileLook {

    private static final String FORMS = "a file that ends in .csv, .xlsx, .xls or .jsonl";

    private final Path file;
    private final Form form;
    private final TableShape shape;

    private FileLook(Path file, Form form, TableShape shape) {
        this.file = file;
        this.form = form;
        this.shape = shape;
    }

    /**
     * Looks at a file.
     *
     * @param known whether a text is a usual name of a column: tells the header from what stands above it
     * @throws UnusableFileException when it is of no form that can be read, or has no header
     */
    public static FileLook at(Path file, Predicate<String> known) throws IOException {
        var form = form(file);
        try {
            var shape =
                    switch (form) {
                        case CSV -> CsvShape.of(file, known);
                        case XLSX, XLS -> SheetShape.of(file, form, known);
                        case JSONL -> JsonLineShape.of(file);
                        case JSON, XML -> throw new UnusableFileException(FORMS, "another");
                    };
            return new FileLook(file, form, shape);
        } catch (UnreadableFileException e) {
            throw new UnusableFileException(e.fault().expected(), e.fault().found());
        }
    }

    private static Form form(Path file) {
        var name = String.valueOf(file.getFileName());
        var ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (var form : Form.values()) {
            if (form.name().equals(ending)) {
                return form;
            }
        }
        throw new UnusableFileException(FORMS, "another");
    }

    /** Names that stand once in the header, in their order: the columns that a mapping can name. */
    public List<String> columns() {
        var all = shape.columns();
        return all.stream()
                .filter(name -> !name.isEmpty() && Collections.frequency(all, name) == 1)
                .toList();
    }

    /** Whether the charset follows from the bytes; otherwise it is only the most likely one. */
    public boolean sureOfCharset() {
        return shape.sureOfCharset();
    }

    /** The keys of the section {@code file} that say how such files are written, as far as they are not the defaults. */
    public Map<String, String> settings() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("pattern", "*." + form.name().toLowerCase(Locale.ROOT));
        var table = shape.table();
        if (form == Form.CSV && table.delimiter() != ',') {
            keys.put("delimiter", table.delimiter() == '\t' ? "\\t" : String.valueOf(table.delimiter()));
        }
        if (form != Form.XLSX && form != Form.XLS && !table.charset().equals(StandardCharsets.UTF_8)) {
            keys.put("charset", table.charset().name());
        }
        if (table.sheet() != 1) {
            keys.put("sheet", String.valueOf(table.sheet()));
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
                folder == null ? file : folder,
                String.valueOf(file.getFileName()),
                new FileShape(form, shape.table(), "", null),
                true,
                Duration.ZERO);
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
