/**
 * The sample's four small sources, as offices keep them: survey slips in a spreadsheet, petitions and posted procedures in
 * CSV exports, the audit programme as JSON lines.
 *
 * <p>Each knows its answer from how it was made.
 */
@NullMarked
package vn.kip.standalone.sample.file;

import org.jspecify.annotations.NullMarked;
