/**
 * Until when a result is due by the rules: recomputed from the time limit, whatever the source has promised.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.limit.TimeLimit time limit}
 *   <dd>how long the law gives for a procedure (thời hạn giải quyết)
 *   <dt>{@link vn.kip.domain.limit.LimitInForce limit in force}
 *   <dd>the time limit of a procedure, for dossiers received between two days
 *   <dt>{@link vn.kip.domain.limit.Pause pause}
 *   <dd>a time in which the agency waits for papers or for a payment
 *   <dt>{@link vn.kip.domain.limit.PausePolicy pause policy}
 *   <dd>what a pause does to a limit
 *   <dt>{@link vn.kip.domain.limit.DueDates due dates}
 *   <dd>the moments at which limits end, under the rules of an office
 *   <dt>{@link vn.kip.domain.limit.DueComparison due comparison}
 *   <dd>what the source promises, beside what the rules give: a difference is listed, not hidden
 * </dl>
 *
 * <p>Nothing here reads a clock or knows a record; what cannot be computed is told with its reason, and never guessed.
 */
@NullMarked
package vn.kip.domain.limit;

import org.jspecify.annotations.NullMarked;
