/**
 * When a figure is for: reporting periods, the calendars that define them, how much of a period is known, and when it
 * closes.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.period.PeriodCalendar calendar}
 *   <dd>which periods there are: built in, or listed in {@code kip.yml}
 *   <dt>{@link vn.kip.domain.period.PeriodWindow window}
 *   <dd>a period as far as it is known, up to the as-of day
 *   <dt>{@link vn.kip.domain.period.Closing closing}
 *   <dd>the cut-off, the deadline of the report, and until when figures are provisional
 * </dl>
 *
 * <p>Periods are half-open intervals of days in the business zone. Nothing here reads a clock, and which days are
 * working days is somebody else's knowledge ({@link vn.kip.domain.period.WorkingDays}).
 */
@NullMarked
package vn.kip.domain.period;

import org.jspecify.annotations.NullMarked;
