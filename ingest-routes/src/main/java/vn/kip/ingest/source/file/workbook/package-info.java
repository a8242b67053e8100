/**
 * Workbooks read row by row: XLSX (ECMA-376, SpreadsheetML) and the older XLS (BIFF8).
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.file.workbook.Sheet sheet}
 *   <dd>one sheet of a workbook, from its first row to its last
 *   <dt>{@link vn.kip.ingest.source.file.workbook.Cell cell}
 *   <dd>what stands in one place of it, before it means anything
 *   <dt>{@link vn.kip.ingest.source.file.workbook.SharedStrings shared strings}
 *   <dd>the texts of a workbook, which stand in a table of their own: small ones in memory, others on the disk
 * </dl>
 *
 * <p><b>Formulas are never evaluated.</b> A cell with a formula counts as the value that was stored with it, which is what
 * people saw when they saved the workbook; where no value was stored there is none to count, and the row is rejected.
 *
 * <p>Knows nothing of mappings or records.
 */
@NullMarked
package vn.kip.ingest.source.file.workbook;

import org.jspecify.annotations.NullMarked;
