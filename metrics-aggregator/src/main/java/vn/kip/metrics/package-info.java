/**
 * The metrics aggregator: record versions in, day cells out, exactly once.
 *
 * <pre>
 * kip.dossiers, kip.surveys, … ─► {@link vn.kip.metrics.stream stream} ─► cells, a compacted topic
 *                                    │
 *                                    ├─ asks {@link vn.kip.metrics.cell cell} what a version changes
 *                                    └─ is told by {@link vn.kip.metrics.settings settings} how to run and to count
 * </pre>
 */
@NullMarked
package vn.kip.metrics;

import org.jspecify.annotations.NullMarked;
