/**
 * When an office works: its working days and the sessions of a day.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.calendar.WorkingCalendar working calendar}
 *   <dd>Monday to Friday, without the days off and with the make-up working days of a file
 *   <dt>{@link vn.kip.domain.calendar.SpecialDay special day}
 *   <dd>a day off or a make-up working day, with the document it rests on
 *   <dt>{@link vn.kip.domain.calendar.Session session}
 *   <dd>a part of a day in which the office is open
 *   <dt>{@link vn.kip.domain.calendar.OfficeHours office hours}
 *   <dd>the sessions of each working day, and the time that passes within them
 * </dl>
 *
 * <p>Days and local times only: nothing here knows a time zone, a dossier or a limit, and nothing reads a clock.
 */
@NullMarked
package vn.kip.domain.calendar;

import org.jspecify.annotations.NullMarked;
