/**
 * Benchmarks: ratios measured in one run, never part of {@code mvn verify}.
 *
 * <dl>
 *   <dt>{@link vn.kip.benchmark.Benches benches}
 *   <dd>the broker and the folder that a benchmark runs on
 *   <dt>{@link vn.kip.benchmark.Comparison comparison}
 *   <dd>ways to do the same, measured in turn
 * </dl>
 */
@NullMarked
package vn.kip.benchmark;

import org.jspecify.annotations.NullMarked;
