/**
 * Publishes each reporting period by itself once it is over, and has other packages do things at a time and again when
 * they fail.
 *
 * <dl>
 *   <dt>closing
 *   <dd>the publication of a period by itself, after its cut-off
 *   <dt>task
 *   <dd>what is to be done at a time, by one publisher of however many there are; kept in the database, so that it is done
 *       also when nobody was there at that time
 *   <dt>report folder
 *   <dd>the files of one published revision
 * </dl>
 */
@NullMarked
package vn.kip.report.schedule;

import org.jspecify.annotations.NullMarked;
