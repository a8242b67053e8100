package vn.kip.ingest.source.file.workbook;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. */
public interface Sheet extends Closeable {

    /** Whether its days are counted from 1904 (old Macintosh workbooks) and not from 1900. */
    boolean date1904();

    /** The next row that has a cell, null after the last one. */
    @Nullable
    SheetRow next() throws IOException;
}
