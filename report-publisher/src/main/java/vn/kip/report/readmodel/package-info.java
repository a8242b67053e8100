/**
 * What the publisher knows, in PostgreSQL: record versions, day cells, accounts, and how far each topic is written.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.readmodel.Message message}
 *   <dd>what one Kafka record says, with its place in the topic
 *   <dt>{@link vn.kip.report.readmodel.ReadModel read model}
 *   <dd>writes messages and the offsets after them in one transaction
 * </dl>
 *
 * <p>Only writing is here; figures are read by {@code rollup} and {@code recount}. Kafka is not known here.
 */
@NullMarked
package vn.kip.report.readmodel;

import org.jspecify.annotations.NullMarked;
