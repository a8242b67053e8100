/**
 * What is known of one record once all its versions seen so far are merged.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.fact.RecordFacts facts}
 *   <dd>the state of the highest version, and what older versions showed that sources overwrite silently
 *   <dt>{@link vn.kip.domain.fact.Observation observation}
 *   <dd>what one version of a dossier showed of its due date and its pause
 *   <dt>{@link vn.kip.domain.fact.DueTimeline due timeline}
 *   <dd>which due date was in force when
 * </dl>
 *
 * <p>Merging is commutative, associative and idempotent: order, repetition and restarts cannot change facts.
 */
@NullMarked
package vn.kip.domain.fact;

import org.jspecify.annotations.NullMarked;
