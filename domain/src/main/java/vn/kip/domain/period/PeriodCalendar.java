package vn.kip.domain.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A calendar of reporting periods.
 *
 * <p>Two are built in; {@code periods.calendars} of {@code kip.yml} adds others, because provinces and sectors have
 * their own (domain rule book, section 2). Every period lies within one reporting year.
 */
public sealed interface PeriodCalendar permits MonthCalendar, ListedCalendar {

    /**
     * Decree 09/2019/NĐ-CP, article 12: a month runs from the 15th of the month before to the 14th, so the first
     * half-year from 15 December to 14 June. Nine months end on 14 September.
     */
    PeriodCalendar DECREE_09_2019 = new MonthCalendar("decree-09-2019", 15, 1);

    /** The plain calendar. */
    PeriodCalendar CALENDAR = new MonthCalendar("calendar", 1, 0);

    /** The name used in configuration and on reports. */
    String id();

    /**
     * The period of a code.
     *
     * @throws UnknownPeriodException when this calendar has no such period
     */
    ReportingPeriod period(String code);

    /** The reporting year in which a period of this calendar lies, the whole of it. */
    ReportingPeriod yearOf(ReportingPeriod period);

    /**
     * The period to compare one with: of the same length, directly before it; before nine months, and before a year,
     * those of the year before.
     *
     * @return empty when the calendar begins with the period
     */
    Optional<ReportingPeriod> previous(ReportingPeriod period);

    /**
     * All periods of a reporting year, the shortest first and the year itself last.
     *
     * @param year the code of a year
     * @throws UnknownPeriodException when this calendar has no such year
     */
    List<ReportingPeriod> periodsOf(String year);

    /** All periods in which a day lies, the shortest first; empty when the calendar does not know the day. */
    List<ReportingPeriod> periodsOn(LocalDate day);

    /** Which months of its year a period is made of; empty where a calendar is not made of months. */
    Optional<MonthSpan> monthsOf(ReportingPeriod period);

    /**
     * The period that is usually reported on: the half-year in which a day lies; in a calendar that lists its periods the
     * listed one in which it lies, else the last one before it, else the first.
     */
    ReportingPeriod usualOn(LocalDate day);

    /** The calendars that need no configuration. */
    static List<PeriodCalendar> builtIn() {
        return List.of(DECREE_09_2019, CALENDAR);
    }

    /** The built-in calendar of a name; those of the configuration are asked of {@link PeriodSettings#ofId}. */
    static Optional<PeriodCalendar> ofId(String id) {
        return builtIn().stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    /** The names of the built-in calendars, for messages. */
    static String ids() {
        return builtIn().stream().map(PeriodCalendar::id).collect(Collectors.joining(", "));
    }
}
