/**
 * What is reported: objectives with their targets and measures, and the results they give.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.indicator.Objective objective}
 *   <dd>one row of the report, whatever measures it: a share, a count, a milestone or an average
 *   <dt>{@link vn.kip.domain.indicator.Indicator indicator}
 *   <dd>an objective's target and the formula over records that is official for it
 *   <dt>{@link vn.kip.domain.indicator.Gauge gauge}
 *   <dd>how any other objective is measured, from records or {@link vn.kip.domain.indicator.Entry entered} by hand
 *   <dt>{@link vn.kip.domain.indicator.Outcome outcome}
 *   <dd>the result of a gauge, which answers for itself
 *   <dt>{@link vn.kip.domain.indicator.Formula formula}
 *   <dd>how a fraction is made of measures; several stand side by side for one objective
 *   <dt>{@link vn.kip.domain.indicator.PeriodTally period tally}
 *   <dd>the sums of all measures of one kind before, within and after the known part of a period
 *   <dt>{@link vn.kip.domain.indicator.Figure figure}
 *   <dd>an exact fraction with a state: a value, not yet done, or no data
 * </dl>
 *
 * <p>A percentage is an exact fraction until it is printed; it is compared with the target before it is rounded.
 */
@NullMarked
package vn.kip.domain.indicator;

import org.jspecify.annotations.NullMarked;
