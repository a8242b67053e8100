/**
 * What an open period can still bear: how many failures before a target is missed, and how many successes to reach it.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.budget.Cases cases}
 *   <dd>what has become of them so far, and what is still open
 *   <dt>{@link vn.kip.domain.budget.Pace pace}
 *   <dd>how fast they come in
 *   <dt>{@link vn.kip.domain.budget.Budget budget}
 *   <dd>what follows for the rest of the period
 * </dl>
 *
 * <p>A forecast, never a figure: it stands beside one, and is worked out from records, rules and the as-of day alone. All arithmetic is exact, in whole cases and days.
 */
@NullMarked
package vn.kip.domain.budget;

import org.jspecify.annotations.NullMarked;
