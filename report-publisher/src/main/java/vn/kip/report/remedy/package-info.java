/**
 * Remedial actions as they are kept: entered for a report by somebody, followed by further edits, and carried into the next report
 * until they are done.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.remedy.RemedyStore store}
 *   <dd>all edits, in PostgreSQL, where none is changed
 *   <dt>{@link vn.kip.report.remedy.Remedies remedies}
 *   <dd>takes edits down, all of those that are entered together or none
 * </dl>
 */
@NullMarked
package vn.kip.report.remedy;

import org.jspecify.annotations.NullMarked;
