/**
 * Frozen figures: a reporting period as it was published, and what has to hold before it may be.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.snapshot.Publication publication}
 *   <dd>drains what is on its way, checks the figures against each other, and freezes them
 *   <dt>{@link vn.kip.report.snapshot.Snapshot snapshot}
 *   <dd>the figures of a period in canonical JSON, with a hash; never changed, only followed by the next revision
 *   <dt>{@link vn.kip.report.snapshot.GateFailure gate failure}
 *   <dd>a check that did not hold, and so kept a snapshot from being published
 * </dl>
 */
@NullMarked
package vn.kip.report.snapshot;

import org.jspecify.annotations.NullMarked;
