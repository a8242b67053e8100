/**
 * Figures put into words: sentences, tables and definitions in Vietnamese and English, ready to be laid out.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.wording.Language language}
 *   <dd>how numbers, percentages, days and moments are written in it
 *   <dt>{@link vn.kip.report.wording.ObjectiveRow objective row}
 *   <dd>one line of the report: target, result, evidence and remedial action
 *   <dt>{@link vn.kip.report.wording.BreakdownTable breakdown table}
 *   <dd>a figure by agency, sector or another part, whose lines add up to its total
 * </dl>
 *
 * <p>Pure functions of the figures: no clock, no store, no markup. What comes out is plain text, and has to be escaped
 * like any other data.
 */
@NullMarked
package vn.kip.report.wording;

import org.jspecify.annotations.NullMarked;
