/**
 * The sample's dossiers: for each a scenario that says how it will be counted, and a course of events that makes it so.
 *
 * <dl>
 *   <dt>{@link vn.kip.standalone.sample.dossier.Scenario scenario}
 *   <dd>a kind of course, how frequent it is, and its outcome, which is known before anything is generated
 *   <dt>{@link vn.kip.standalone.sample.dossier.Outcome outcome}
 *   <dd>how such a dossier is counted in the first half-year of 2023
 *   <dt>{@link vn.kip.standalone.sample.dossier.DossierState state}
 *   <dd>what the one-stop system shows of a dossier after an event: one row of its change log
 * </dl>
 *
 * <p>Nothing here may use {@code vn.kip.domain.contribution} or any other code that counts: the sample's answer is to be
 * independent of what it checks.
 */
@NullMarked
package vn.kip.standalone.sample.dossier;

import org.jspecify.annotations.NullMarked;
