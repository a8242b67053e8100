package vn.kip.domain.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.kip.domain.settings.Setting;

/**
 * When an office is open: on every working day of its calendar, in the sessions of that weekday.
 *
 * <p>All times are local, in whole seconds. A make-up working day has the general sessions, for it stands in for a day
 * that may have been any.
 */
public final class OfficeHours {

    /** Eight hours, as provincial one-stop systems have them by default. */
    private static final List<Session> GENERAL = List.of(
            new Session(LocalTime.of(7, 0), LocalTime.of(11, 30)),
            new Session(LocalTime.of(13, 30), LocalTime.of(17, 0)));

    private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.values()).subList(0, 5);

    private final WorkingCalendar calendar;
    private final List<Session> general;
    private final Map<DayOfWeek, List<Session>> weekdays;

    private OfficeHours(WorkingCalendar calendar, List<Session> general, Map<DayOfWeek, List<Session>> weekdays) {
        this.calendar = calendar;
        this.general = general;
        this.weekdays = weekdays;
    }

    /** Open from 07:00 to 11:30 and from 13:30 to 17:00 on each working day. */
    public static OfficeHours usual(WorkingCalendar calendar) {
        return new OfficeHours(calendar, GENERAL, Map.of());
    }

    /**
     * Reads {@code days} and {@code office} of a section: {@code sessions} for all days, and {@code monday} to
     * {@code friday} for those that differ. What is not given is as {@link #usual} and {@link WorkingCalendar#shipped}.
     *
     * @throws vn.kip.domain.settings.SettingException when a value cannot be used
     */
    public static OfficeHours read(Setting section) {
        var calendar = WorkingCalendar.read(section);
        return section.child("office")
                .map(office -> readOffice(calendar, office))
                .orElseGet(() -> usual(calendar));
    }

    private static OfficeHours readOffice(WorkingCalendar calendar, Setting office) {
        office.allowing("sessions", "monday", "tuesday", "wednesday", "thursday", "friday");
        var weekdays = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
        for (var day : WEEKDAYS) {
            office.child(day.name().toLowerCase(Locale.ROOT))
                    .ifPresent(list -> weekdays.put(day, Session.readDay(list)));
        }
        return new OfficeHours(
                calendar, office.child("sessions").map(Session::readDay).orElse(GENERAL), Map.copyOf(weekdays));
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The moment itself where the office is open, otherwise the next at which it opens. */
    public LocalDateTime openFrom(LocalDateTime moment) {
        if (calendar.isWorking(moment.toLocalDate())) {
            for (var session : sessions(moment.toLocalDate())) {
                if (!moment.toLocalTime().isAfter(session.closes())) {
                    return later(moment, moment.toLocalDate().atTime(session.opens()));
                }
            }
        }
        return opening(calendar.plusWorkingDays(moment.toLocalDate(), 1));
    }

    /** When the office opens on a working day. */
    public LocalDateTime opening(LocalDate workingDay) {
        return workingDay.atTime(sessions(workingDay).get(0).opens());
    }

    /** When the last session of a working day closes. */
    public LocalDateTime closing(LocalDate workingDay) {
        var sessions = sessions(workingDay);
        return workingDay.atTime(sessions.get(sessions.size() - 1).closes());
    }

    /** The time within sessions from one moment to another that is not before it. */
    public Duration workingTime(LocalDateTime from, LocalDateTime until) {
        var sum = Duration.ZERO;
        for (var day = from.toLocalDate(); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
            if (calendar.isWorking(day)) {
                for (var session : sessions(day)) {
                    var start = later(from, day.atTime(session.opens()));
                    var end = earlier(until, day.atTime(session.closes()));
                    sum = start.isBefore(end) ? sum.plus(Duration.between(start, end)) : sum;
                }
            }
        }
        return sum;
    }

    /**
     * The first moment at which so much time within sessions has passed since another; that moment itself for none. It
     * is the end of a session, not the beginning of the next, where a session is used up.
     */
    public LocalDateTime plusWorkingTime(LocalDateTime from, Duration time) {
        if (time.isZero()) {
            return from;
        }
        var left = time;
        for (var day = from.toLocalDate(); ; day = day.plusDays(1)) {
            for (var session : calendar.isWorking(day) ? sessions(day) : List.<Session>of()) {
                var start = later(from, day.atTime(session.opens()));
                var open = Duration.between(start, day.atTime(session.closes()));
                if (open.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
    }

    /** The sessions of the working days that fall on a weekday, in their order; on Saturdays and Sundays work is made up. */
    public List<Session> sessions(DayOfWeek weekday) {
        return weekdays.getOrDefault(weekday, general);
    }

    private List<Session> sessions(LocalDate workingDay) {
        return sessions(workingDay.getDayOfWeek());
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    /** The sessions in one line, for reports and fingerprints. */
    @Override
    public String toString() {
        return general + " " + new TreeMap<>(weekdays);
    }
}
