/**
 * How far a share can be trusted, and what of it may be shown to everybody.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.statistics.Interval interval}
 *   <dd>where the share lies that a sample stands for
 *   <dt>{@link vn.kip.domain.statistics.SampleSize sample size}
 *   <dd>below which internal views warn; they suppress nothing
 *   <dt>{@link vn.kip.domain.statistics.SmallCells small cells}
 *   <dd>parts of a public breakdown that are withheld, so that nobody's answer can be worked out
 * </dl>
 *
 * <p>Pure functions of exact fractions. None of this ever decides whether a target is met.
 */
@NullMarked
package vn.kip.domain.statistics;

import org.jspecify.annotations.NullMarked;
