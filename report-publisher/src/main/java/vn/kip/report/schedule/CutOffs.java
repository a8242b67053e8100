package vn.kip.report.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.ReportingPeriod;

/**
 * The moments at which periods are over.
 *
 * @param zone in which a day ends
 */
record CutOffs(PeriodCalendar calendar, ZoneId zone, PublicationSettings settings) {

    /** The end of the last day of a period. */
    Instant of(ReportingPeriod period) {
        return period.end().atStartOfDay(zone).toInstant();
    }

    /**
     * The periods that are to be published by a moment, the first that is over first, and of those the shortest first.
     *
     * @param since none is whose cut-off was not after it
     */
    List<ReportingPeriod> passed(Instant since, Instant now) {
        var firstLastDay = since.atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        var lastDays = today.isAfter(firstLastDay) ? firstLastDay.datesUntil(today) : Stream.<LocalDate>empty();
        return lastDays.flatMap(day -> calendar.periodsOn(day).stream()
                        .filter(period -> period.lastDay().equals(day)))
                .filter(period -> settings.covers(calendar, period))
                .filter(period -> of(period).isAfter(since))
                .filter(period -> !of(period).plus(settings.after()).isAfter(now))
                .toList();
    }
}
