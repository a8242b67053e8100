/**
 * A second implementation of the rule book, as dumb as can be: loops over the last states of records, with dates, days off
 * and orders of its own. It knows the records, which are what it is given, and nothing else of what it is compared with.
 *
 * <p>{@link vn.kip.domain.proof.Histories} makes the records, {@link vn.kip.domain.proof.CountedCells} counts them the way
 * Kip does, and {@link vn.kip.domain.proof.DayBook} and {@link vn.kip.domain.proof.Shares} the dumb way.
 */
@NullMarked
package vn.kip.domain.proof;

import org.jspecify.annotations.NullMarked;
