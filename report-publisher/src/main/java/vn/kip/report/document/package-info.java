/**
 * The report as a file that people read, print and sign: the half-year table with its annexes.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.document.HtmlReport HTML report}
 *   <dd>{@code report.html}, one file without anything outside it
 *   <dt>{@link vn.kip.report.document.ReportPage report page}
 *   <dd>everything the file says, in the order it is said
 *   <dt>{@link vn.kip.report.document.Annex annex}
 *   <dd>a numbered part behind the signature
 * </dl>
 *
 * <p>The same figures and snapshot give the same bytes: nothing here reads a clock. What only the office knows, such as
 * the number of the document and who signs it, is left as a placeholder and never made up.
 */
@NullMarked
package vn.kip.report.document;

import org.jspecify.annotations.NullMarked;
