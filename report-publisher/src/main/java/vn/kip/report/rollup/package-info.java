/**
 * Figures from day cells: sums over days, rolled up when they are asked for.
 *
 * <p>This is the live way to a figure; {@code recount} is the other, and shares nothing with it.
 */
@NullMarked
package vn.kip.report.rollup;

import org.jspecify.annotations.NullMarked;
