/**
 * The cells that the aggregator keeps: gathered as counts, written once per commit.
 *
 * <dl>
 *   <dt>{@link vn.kip.metrics.stream.cells.CellsStore cells store}
 *   <dd>the cells of one partition; its changelog is the output
 * </dl>
 */
@NullMarked
package vn.kip.metrics.stream.cells;

import org.jspecify.annotations.NullMarked;
