/**
 * When a figure is for: reporting periods, the calendars that define them, and how much of a period is known.
 *
 * <p>Periods are half-open intervals of days in the business zone. Nothing here reads a clock.
 */
@NullMarked
package vn.kip.domain.period;

import org.jspecify.annotations.NullMarked;
