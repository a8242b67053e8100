/**
 * Sources that are files dropped into a folder: tables (CSV, XLSX, XLS), JSON, JSON lines and XML, and ZIPs of these.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.file.FileRows file rows}
 *   <dd>one file read row by row, in whichever form
 *   <dt>{@link vn.kip.ingest.source.file.FileFolder folder}
 *   <dd>takes one file after the other, and knows after a crash which one was being read and how far
 * </dl>
 *
 * <p>A file is known by what is in it, not by its name: positions and ledger entries name {@code file@digest}.
 */
@NullMarked
package vn.kip.ingest.source.file;

import org.jspecify.annotations.NullMarked;
