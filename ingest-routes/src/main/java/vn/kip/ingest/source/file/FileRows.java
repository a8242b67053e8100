package vn.kip.ingest.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.Content;

/** The rows of one file, read one after the other. */
interface FileRows extends Closeable {

    /**
     * The next row.
     *
     * @return null after the last one
     * @throws UnreadableFileException when the file is not what it claims to be, from here on
     * @throws IOException when the disk fails: the file may be read another time
     */
    @Nullable
    FileRow next() throws IOException, UnreadableFileException;

    /**
     * Opens a file.
     *
     * @throws UnreadableFileException when it is not what it claims to be, or lacks a column that the mapping names
     */
    static FileRows open(Path file, FileSettings settings, SourceFields wanted)
            throws IOException, UnreadableFileException {
        var shape = settings.shape();
        return shape.entries() == null
                ? open(Content.of(file), shape, wanted)
                : ZipRows.open(file, shape.entries(), shape, wanted);
    }

    /** As above, of a file or of an entry of a ZIP. */
    static FileRows open(Content file, FileShape shape, SourceFields wanted)
            throws IOException, UnreadableFileException {
        return switch (shape.form()) {
            case CSV -> CsvRows.open(file, shape.table(), wanted);
            case XLSX, XLS -> SheetRows.open(file, shape, wanted);
            case JSONL -> JsonLineRows.open(file, shape.table().charset(), wanted);
            case JSON -> JsonListRows.open(file, shape, wanted);
            case XML -> XmlRows.open(file, shape.rows(), wanted);
        };
    }
}
