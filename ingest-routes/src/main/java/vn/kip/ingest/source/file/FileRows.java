package vn.kip.ingest.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.SourceFields;

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
        return switch (settings.form()) {
            case CSV -> CsvRows.open(file, settings.table(), wanted);
            case XLSX -> XlsxRows.open(file, settings.table(), wanted);
            case JSONL -> JsonLineRows.open(file, settings.table().charset(), wanted);
        };
    }
}
