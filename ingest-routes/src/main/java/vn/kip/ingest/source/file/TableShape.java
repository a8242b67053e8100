package vn.kip.ingest.source.file;

import java.util.List;

/**
 * How a file of which nothing was known is written.
 *
 * @param columns the names in the header, also empty ones and those that stand there twice
 * @param sureOfCharset whether the charset follows from the bytes
 */
record TableShape(FileShape.Table table, List<String> columns, boolean sureOfCharset) {

    TableShape {
        columns = List.copyOf(columns);
    }
}
