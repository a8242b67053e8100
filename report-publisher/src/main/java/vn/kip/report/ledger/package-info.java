/**
 * The conservation ledger: what became of every row that a source handed over, from counts at both ends. Ingest told what
 * it pulled, sent, knew and rejected; the publisher counts the versions and the rejections that arrive.
 *
 * <p>{@code pulled = counted + unchanged + superseded + rejected + in flight}, per source and kind of record, and per day as
 * an {@linkplain vn.kip.report.ledger.DayAccount account}. In flight is what ingest sent and has not arrived; at rest it is
 * 0.
 */
@NullMarked
package vn.kip.report.ledger;

import org.jspecify.annotations.NullMarked;
