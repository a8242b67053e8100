/**
 * Form II.06a as a portal gives it out, against that of Kip.
 *
 * <dl>
 *   <dt>{@link vn.kip.standalone.form.PortalForm portal's form}
 *   <dd>the lines of a CSV or a workbook, however its columns are called
 *   <dt>{@link vn.kip.standalone.form.FormComparison comparison}
 *   <dd>each cell of which the two forms say something else
 * </dl>
 */
@NullMarked
package vn.kip.standalone.form;

import org.jspecify.annotations.NullMarked;
