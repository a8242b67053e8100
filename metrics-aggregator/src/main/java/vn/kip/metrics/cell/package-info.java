/**
 * What one more version of a record changes in the day cells.
 *
 * <dl>
 *   <dt>{@link vn.kip.metrics.cell.CellCount count}
 *   <dd>from the facts known so far and a version to its effect
 *   <dt>{@link vn.kip.metrics.cell.Effect effect}
 *   <dd>the facts afterwards, and by how much each cell differs
 * </dl>
 *
 * <p>Pure: no Kafka, no Spring, no clock, no I/O.
 */
@NullMarked
package vn.kip.metrics.cell;

import org.jspecify.annotations.NullMarked;
