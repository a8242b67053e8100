package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.file.FileShape.Form;

/** Files read for tests, which want the fields {@code So} and {@code Ngay}. */
final class ReadFile {

    static final SourceFields WANTED = new SourceFields(Set.of("So", "Ngay"), Map.of());

    private ReadFile() {}

    static FileShape shape(Form form) {
        return shape(form, "");
    }

    static FileShape shape(Form form, String rows) {
        return new FileShape(form, new FileShape.Table(1, 1, ',', StandardCharsets.UTF_8), rows, null);
    }

    static FileShape csv(Charset charset) {
        return new FileShape(Form.CSV, new FileShape.Table(1, 1, ',', charset), "", null);
    }

    /** Of ZIPs with files of this form, whose names end so. */
    static FileShape zip(Form form) {
        var single = shape(form);
        return new FileShape(form, single.table(), "", "*." + form.name().toLowerCase(Locale.ROOT));
    }

    static List<FileRow> all(Path file, FileShape shape) throws IOException, UnreadableFileException {
        return all(file, shape, WANTED);
    }

    static List<FileRow> all(Path file, FileShape shape, SourceFields wanted)
            throws IOException, UnreadableFileException {
        var settings = new FileSettings(
                Objects.requireNonNull(file.toAbsolutePath().getParent()), "*", shape, false, Duration.ZERO);
        try (var rows = FileRows.open(file, settings, wanted)) {
            var all = new ArrayList<FileRow>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            return all;
        }
    }

    /** The rows up to the place where the file breaks, and then why it does, as a bad row. */
    static List<FileRow> untilItBreaks(Path file, FileShape shape) throws IOException {
        var settings = new FileSettings(
                Objects.requireNonNull(file.toAbsolutePath().getParent()), "*", shape, false, Duration.ZERO);
        var all = new ArrayList<FileRow>();
        try (var rows = FileRows.open(file, settings, WANTED)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        } catch (UnreadableFileException e) {
            all.add(FileRow.bad(e.place(), e.fault()));
        }
        return all;
    }

    /** {@code place: found X, expected Y} of a bad row, {@code place: the texts} of another. */
    static String told(FileRow row) {
        return row.fault() == null
                ? row.place() + ": " + Objects.requireNonNull(row.row()).text("So")
                : row.place() + ": found " + row.fault().found() + ", expected "
                        + row.fault().expected();
    }

    static FileRow row(String place, String... texts) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < texts.length; i += 2) {
            fields.put(texts[i], texts[i + 1]);
        }
        return FileRow.of(place, Row.of(fields));
    }
}
