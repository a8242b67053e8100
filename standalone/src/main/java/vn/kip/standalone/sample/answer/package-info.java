/**
 * What the sample has to count to, known from its scenarios alone: {@code expected.json}.
 *
 * <p>Each dossier is put down by the outcome its scenario declares. No date is compared here, and no code of Kip that
 * counts is used, so that an agreement of the two means something.
 *
 * <dl>
 *   <dt>{@link vn.kip.standalone.sample.answer.Form form}
 *   <dd>columns 3 to 13 of form II.06a
 *   <dt>{@link vn.kip.standalone.sample.answer.Timing timing}
 *   <dd>the four ways of holding an end against a promise
 *   <dt>{@link vn.kip.standalone.sample.answer.DossierAnswer dossier answer}
 *   <dd>the forms of all dossiers, by timing and by agency, sector and channel
 * </dl>
 */
@NullMarked
package vn.kip.standalone.sample.answer;

import org.jspecify.annotations.NullMarked;
