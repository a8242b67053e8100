/**
 * How far each source has been read, for those who wait for it, watch it or have to put it right.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.status.SourceStatus source status}
 *   <dd>what has been pulled since the start, and whether anything stands in the way
 *   <dt>caught up
 *   <dd>everything that the source had when it was asked has been read, and what it became is on Kafka
 * </dl>
 */
@NullMarked
package vn.kip.ingest.status;

import org.jspecify.annotations.NullMarked;
