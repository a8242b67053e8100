/**
 * From what a source said to Kafka, exactly once.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.delivery.Portion portion}
 *   <dd>a page of a pull or a block of a file: what is sent in one transaction, or not at all
 *   <dt>{@link vn.kip.ingest.delivery.Deliveries deliveries}
 *   <dd>one for each source, each with a transactional id of its own, so that a killed predecessor is shut out
 *   <dt>{@link vn.kip.ingest.delivery.KnownVersions known versions}
 *   <dd>what is on the record topics already, so that nothing is sent twice
 * </dl>
 *
 * <pre>
 * source ─► direct:hand-over-SOURCE ─► seda:deliver-SOURCE ─► transaction ─┬─► kip.dossiers …  record versions
 *                                                                        ├─► kip.rejected    rejections
 *                                                                        ├─► kip.ledger      one entry
 *                                                                        └─► kip.cursors     where to go on
 * </pre>
 *
 * <p>Knows nothing of how a source is read.
 */
@NullMarked
package vn.kip.ingest.delivery;

import org.jspecify.annotations.NullMarked;
