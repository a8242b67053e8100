/**
 * The Kafka Streams side: one topology, its stores, and what keeps it running.
 *
 * <dl>
 *   <dt>{@link vn.kip.metrics.stream.CellTopology topology}
 *   <dd>from record topics to the cells store, whose changelog is the output
 *   <dt>{@link vn.kip.metrics.stream.CellKeeper cell keeper}
 *   <dd>its one step: a version in, differences to cells out
 *   <dt>{@link vn.kip.metrics.stream.Aggregator aggregator}
 *   <dd>the topology at work: waits for the broker, creates topics, starts, stops
 * </dl>
 *
 * <p>The only package that knows Kafka. What a version means is decided in {@link vn.kip.metrics.cell}.
 */
@NullMarked
package vn.kip.metrics.stream;

import org.jspecify.annotations.NullMarked;
