/**
 * What a source hands over, before it means anything: rows of named texts.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.row.SourceFields source fields}
 *   <dd>the fields that a mapping names; nothing else of a row may be read
 *   <dt>{@link vn.kip.ingest.row.Row row}
 *   <dd>the texts of these fields, and lists of rows within the row
 *   <dt>{@link vn.kip.ingest.row.RowFault row fault}
 *   <dd>why a row, or one field of it, cannot be used
 * </dl>
 *
 * <p>Plain values; nothing here knows files, HTTP or records.
 */
@NullMarked
package vn.kip.ingest.row;

import org.jspecify.annotations.NullMarked;
