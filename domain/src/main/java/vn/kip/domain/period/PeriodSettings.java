package vn.kip.domain.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.settings.Setting;

/**
 * The section {@code periods} of {@code kip.yml}.
 *
 * @param calendar that of the report when no other is asked for
 * @param calendars all that may be asked for: the built-in ones, then those of the configuration
 * @param closing when the figures of a period are due and when they are final
 * @param workingDays by which the closing rules count
 */
public record PeriodSettings(
        PeriodCalendar calendar, List<PeriodCalendar> calendars, ClosingRules closing, WorkingCalendar workingDays) {

    /** What holds without the section. */
    public static final PeriodSettings DEFAULT = new PeriodSettings(
            PeriodCalendar.DECREE_09_2019, PeriodCalendar.builtIn(), ClosingRules.DEFAULT, WorkingCalendar.shipped());

    public PeriodSettings {
        calendars = List.copyOf(calendars);
    }

    /**
     * Reads the section of a settings file; the time zone in it is read with the counting rules.
     *
     * @throws vn.kip.domain.settings.SettingException when anything in it cannot be used
     */
    public static PeriodSettings read(Setting root) {
        var workingDays =
                root.child("workingCalendar").map(WorkingCalendar::read).orElseGet(WorkingCalendar::shipped);
        return root.child("periods")
                .map(periods -> readSection(periods, workingDays))
                .orElseGet(() -> new PeriodSettings(DEFAULT.calendar, DEFAULT.calendars, DEFAULT.closing, workingDays));
    }

    private static PeriodSettings readSection(Setting periods, WorkingCalendar workingDays) {
        periods.allowing("calendar", "zone", "calendars", "deadline", "provisionalUntil");
        var calendars = new ArrayList<>(PeriodCalendar.builtIn());
        for (var item : periods.child("calendars").map(Setting::items).orElse(List.of())) {
            var calendar = ListedCalendarReader.read(item);
            if (find(calendars, calendar.id()).isPresent()) {
                throw item.required("id").error("a name that no other calendar has");
            }
            calendars.add(calendar);
        }
        var calendar = periods.child("calendar")
                .map(id -> find(calendars, id.text()).orElseThrow(() -> id.error("one of " + ids(calendars))))
                .orElse(PeriodCalendar.DECREE_09_2019);
        return new PeriodSettings(calendar, calendars, ClosingRules.read(periods), workingDays);
    }

    /** The calendar of a name, built in or configured. */
    public Optional<PeriodCalendar> ofId(String id) {
        return find(calendars, id);
    }

    /**
     * The calendar that a period is of.
     *
     * @throws IllegalArgumentException when it is of none of these
     */
    public PeriodCalendar calendarOf(ReportingPeriod period) {
        return ofId(period.calendar())
                .orElseThrow(() ->
                        new IllegalArgumentException("expected a period of one of " + ids() + ", found " + period));
    }

    /** The days on which a period closes; empty when they lie in years whose working days are not known. */
    public Optional<Closing> closingOf(ReportingPeriod period) {
        var days = closing.of(period, workingDays::plusWorkingDays);
        return Optional.of(days)
                .filter(known -> workingDays.covers(known.cutOff())
                        && workingDays.covers(known.deadline())
                        && workingDays.covers(known.provisionalUntil()));
    }

    /** The names of all calendars, for messages. */
    public String ids() {
        return ids(calendars);
    }

    private static Optional<PeriodCalendar> find(List<PeriodCalendar> calendars, String id) {
        return calendars.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    private static String ids(List<PeriodCalendar> calendars) {
        return calendars.stream().map(PeriodCalendar::id).collect(Collectors.joining(", "));
    }
}
