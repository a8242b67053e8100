package vn.kip.domain.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kip.domain.settings.Setting;

/**
 * The section {@code periods} of {@code kip.yml}.
 *
 * @param calendar that of the report when no other is asked for
 * @param calendars all that may be asked for: the built-in ones, then those of the configuration
 * @param closing when the figures of a period are due and when they are final
 */
public record PeriodSettings(PeriodCalendar calendar, List<PeriodCalendar> calendars, ClosingRules closing) {

    /** What holds without the section. */
    public static final PeriodSettings DEFAULT =
            new PeriodSettings(PeriodCalendar.DECREE_09_2019, PeriodCalendar.builtIn(), ClosingRules.DEFAULT);

    public PeriodSettings {
        calendars = List.copyOf(calendars);
    }

    /**
     * Reads the section of a settings file; the time zone in it is read with the counting rules.
     *
     * @throws vn.kip.domain.settings.SettingException when anything in it cannot be used
     */
    public static PeriodSettings read(Setting root) {
        return root.child("periods").map(PeriodSettings::readSection).orElse(DEFAULT);
    }

    private static PeriodSettings readSection(Setting periods) {
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
        return new PeriodSettings(calendar, calendars, ClosingRules.read(periods));
    }

    /** The calendar of a name, built in or configured. */
    public Optional<PeriodCalendar> ofId(String id) {
        return find(calendars, id);
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
