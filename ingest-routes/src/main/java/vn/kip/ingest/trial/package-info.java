/**
 * A look at one source that changes nothing: what would come in, and what would be rejected.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.trial.TrialDeliveries trial deliveries}
 *   <dd>take the portions of the source in the place of Kafka
 *   <dt>{@link vn.kip.ingest.trial.Sample sample}
 *   <dd>the first rows of either kind, and the counts of all that have come
 * </dl>
 *
 * <p>The connectors are the same as ever; they ask {@link vn.kip.ingest.delivery.Deliveries#trial} before they touch
 * anything at their source. Only mapped fields are kept, and no one field of a rejected row.
 */
@NullMarked
package vn.kip.ingest.trial;

import org.jspecify.annotations.NullMarked;
