/**
 * What the aggregator keeps beside Kafka, for each partition.
 *
 * <dl>
 *   <dt>{@link vn.kip.metrics.stream.state.FactsStore facts store}
 *   <dd>what is known of the records of one kind, without a second copy in Kafka: restored by merging versions
 *   <dt>{@link vn.kip.metrics.stream.state.CellsStore cells store}
 *   <dd>the cells: gathered as counts, written once per commit to a store whose changelog is the output
 *   <dt>table
 *   <dd>bytes by bytes, in memory beside the heap or in files
 * </dl>
 */
@NullMarked
package vn.kip.metrics.stream.state;

import org.jspecify.annotations.NullMarked;
