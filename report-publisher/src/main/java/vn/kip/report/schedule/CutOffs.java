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
     * @param startedAt since when records may have been read again: of a period that ended before, they need their time as well
     */
    List<ReportingPeriod> passed(Instant since, Instant startedAt, Instant now) {
        // it ends after that moment, the day before it did not
        var firstLastDay = since.atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        var lastDays = today.isAfter(firstLastDay) ? firstLastDay.datesUntil(today) : Stream.<LocalDate>empty();
        return lastDays.flatMap(day -> calendar.periodsOn(day).stream()
                        .filter(period -> period.lastDay().equals(day)))
                .filter(period -> settings.covers(calendar, period))
                .filter(period ->
                        !later(of(period), startedAt).plus(settings.after()).isAfter(now))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
