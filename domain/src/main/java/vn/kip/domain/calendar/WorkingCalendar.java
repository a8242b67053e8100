package vn.kip.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kip.domain.calendar.SpecialDay.Confidence;
import vn.kip.domain.calendar.SpecialDay.Kind;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.Setting;

/**
 * The working days of state agencies: Monday to Friday, but for the days that a file names.
 *
 * <p>Which days are off is decided anew each year (Labour Code 45/2019/QH14, articles 111.3 and 112; the dates of Tết and
 * National Day by the Prime Minister, with days swapped for make-up working days), so they are data. The file says only
 * what differs from Monday to Friday. A day off on a Saturday or Sunday is accepted and changes nothing, for
 * announcements name whole runs of days; a make-up working day from Monday to Friday is refused, for that is a working
 * day already.
 *
 * <p>Outside the years that the file covers every Monday to Friday counts as a working day, which is surely wrong: ask
 * {@link #covers} before believing a count.
 */
public final class WorkingCalendar {

    private final TreeMap<LocalDate, SpecialDay> special;

    WorkingCalendar(SortedMap<LocalDate, SpecialDay> special) {
        this.special = new TreeMap<>(special);
    }

    /**
     * Reads the file of special days: {@code day,kind,name_vi,name_en,basis,confidence}.
     *
     * @throws vn.kip.domain.settings.SettingException when a line cannot be used, a day is there twice, or a year between
     *     the first and the last has no day off
     */
    public static WorkingCalendar parse(NamedFile file) {
        return DaysFile.read(file);
    }

    /** Reads the file that {@code days} of a section names; the days that come with Kip where it names none. */
    public static WorkingCalendar read(Setting section) {
        return section.child("days")
                .map(Setting::namedFile)
                .map(WorkingCalendar::parse)
                .orElseGet(WorkingCalendar::shipped);
    }

    /** The days that come with Kip: state agencies of Vietnam, 2019 to 2027. */
    public static WorkingCalendar shipped() {
        return Shipped.CALENDAR;
    }

    public boolean isWorking(LocalDate day) {
        var exception = special.get(day);
        if (exception == null) {
            return !DaysFile.weekend(day);
        }
        return exception.kind() == Kind.MAKEUP_WORKING;
    }

    /**
     * How many working days there are from one day to another.
     *
     * @param from the first that may count
     * @param until the first that no longer counts; not before {@code from}
     */
    public int workingDaysBetween(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("expected an end not before " + from + ", found " + until);
        }
        return (int) from.datesUntil(until).filter(this::isWorking).count();
    }

    /** The {@code count}-th working day after a day, which is the day itself for 0, whether it is a working day or not. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        return step(day, count, 1);
    }

    /** The {@code count}-th working day before a day, which is the day itself for 0. */
    public LocalDate minusWorkingDays(LocalDate day, int count) {
        return step(day, count, -1);
    }

    private LocalDate step(LocalDate day, int count, int direction) {
        if (count < 0) {
            throw new IllegalArgumentException("expected a number of days from 0, found " + count);
        }
        var reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(direction);
            if (isWorking(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The day itself where it is a working day, otherwise the next one that is. */
    public LocalDate workingDayFrom(LocalDate day) {
        return isWorking(day) ? day : plusWorkingDays(day, 1);
    }

    /** What is special about a day, empty where it keeps to Monday to Friday. */
    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    /** The special days whose basis was not seen, oldest first: to be checked before figures that rest on them. */
    public List<SpecialDay> unconfirmed() {
        return special.values().stream()
                .filter(day -> day.confidence() != Confidence.CONFIRMED)
                .toList();
    }

    /** The first day that is known: a file holds whole years. */
    public LocalDate firstDay() {
        return special.firstKey().withDayOfYear(1);
    }

    /** The last day that is known: a file holds whole years. */
    public LocalDate lastDay() {
        return special.lastKey().with(TemporalAdjusters.lastDayOfYear());
    }

    /** Whether it is known of a day if it is a working day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** SHA-256 of what decides a count, in hexadecimal digits: the same whatever names and documents a file gives. */
    public String fingerprint() {
        return Setting.sha256(special.values().stream()
                .map(day -> day.day() + " " + day.kind())
                .collect(Collectors.joining(";")));
    }

    private static final class Shipped {
        static final WorkingCalendar CALENDAR = DaysFile.shipped();
    }
}
