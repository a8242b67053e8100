package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.file.FileShape.Form;
import vn.kip.ingest.source.file.FileShape.Table;

/**
 * How a file of which nothing was known is written.
 *
 * @param columns the names in the header, also empty ones and those that stand there twice
 * @param sureOfCharset whether the charset follows from the bytes
 */
record GuessedShape(FileShape shape, List<String> columns, boolean sureOfCharset) {

    GuessedShape {
        columns = List.copyOf(columns);
    }

    /**
     * Finds it out.
     *
     * @param known whether a text is a usual name of a column
     */
    static GuessedShape of(Content file, Form form, Predicate<String> known)
            throws IOException, UnreadableFileException {
        return switch (form) {
            case CSV -> CsvShape.of(file, known);
            case XLSX, XLS -> SheetShape.of(file, form, known);
            case JSONL -> JsonShape.ofLines(file);
            case JSON -> JsonShape.ofList(file);
            case XML -> XmlShape.of(file);
        };
    }

    /** Of a form that is no table. */
    static GuessedShape of(Form form, CharsetGuess charset, String rows, List<String> names) {
        return new GuessedShape(new FileShape(form, table(1, charset.charset()), rows, null), names, charset.sure());
    }

    static Table table(int header, Charset charset) {
        return new Table(1, header, ',', charset);
    }

    /** The same within a ZIP. */
    GuessedShape within(String entries) {
        return new GuessedShape(
                new FileShape(shape.form(), shape.table(), shape.rows(), entries), columns, sureOfCharset);
    }

    boolean isUtf8() {
        return shape.table().charset().equals(StandardCharsets.UTF_8);
    }
}
