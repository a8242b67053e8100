/**
 * A second look at the records of a period, in plain SQL over their versions: what is late only because it was entered
 * late, which dossiers show a doubtful pattern, and what needs dossiers joined with slips.
 *
 * <p>No figure of the report comes from here. Each query stands in a file of its own; those that others build upon make
 * temporary tables, which go with the transaction.
 */
@NullMarked
package vn.kip.report.review;

import org.jspecify.annotations.NullMarked;
