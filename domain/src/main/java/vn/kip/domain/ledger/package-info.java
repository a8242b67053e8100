/**
 * Accounts of what was pulled: every row a source handed over is sent, unchanged or rejected, and none is lost.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.ledger.LedgerEntry ledger entry}
 *   <dd>what one portion of a source, a page or a block of lines, was made of
 *   <dt>{@link vn.kip.domain.ledger.Rejection rejection}
 *   <dd>a row that could not be read, by place and reason; never the row itself
 *   <dt>{@link vn.kip.domain.ledger.SourceCursor source cursor}
 *   <dd>how far a source has been read
 * </dl>
 */
@NullMarked
package vn.kip.domain.ledger;

import org.jspecify.annotations.NullMarked;
