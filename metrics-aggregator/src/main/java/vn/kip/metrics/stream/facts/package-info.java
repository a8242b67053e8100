/**
 * What the aggregator knows of each record: kept without a second copy in Kafka, for the topics of the versions have it all.
 *
 * <dl>
 *   <dt>{@link vn.kip.metrics.stream.facts.FactsStore facts store}
 *   <dd>facts of the records of one kind in one partition; restored by merging versions
 *   <dt>table
 *   <dd>bytes by bytes, in memory beside the heap or in files
 * </dl>
 */
@NullMarked
package vn.kip.metrics.stream.facts;

import org.jspecify.annotations.NullMarked;
