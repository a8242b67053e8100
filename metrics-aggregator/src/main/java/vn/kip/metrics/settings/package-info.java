/**
 * How the aggregator runs, from {@code kip-metrics.yml} and the environment, and how it counts, from {@code kip.yml}.
 */
@NullMarked
package vn.kip.metrics.settings;

import org.jspecify.annotations.NullMarked;
