/**
 * Figures counted again from the records themselves, in plain SQL over their versions.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.recount.Recount recount}
 *   <dd>every figure of every group of a period, without cells and without the code that contributes to them
 *   <dt>{@link vn.kip.report.recount.Outcomes outcomes}
 *   <dd>what became of each record in a period, with a digest over all of them
 * </dl>
 *
 * <p>Nothing here may use {@code rollup} or the domain's contributions: two ways that share a step share its faults.
 */
@NullMarked
package vn.kip.report.recount;

import org.jspecify.annotations.NullMarked;
