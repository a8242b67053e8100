package vn.kip.report.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodSettings;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.period.UnknownPeriodException;

/** The window of a report, from what its reader asked for. */
public final class ReportWindow {

    private ReportWindow() {}

    /**
     * The window of a period code.
     *
     * @param asOf null, or a day after the end of the period, for the whole period
     * @throws UnusablePeriodException when the calendar has no such period, or the as-of day is before it
     */
    public static PeriodWindow of(PeriodCalendar calendar, String code, @Nullable LocalDate asOf) {
        try {
            var period = calendar.period(code);
            return asOf == null ? PeriodWindow.whole(calendar, period) : PeriodWindow.asOf(calendar, period, asOf);
        } catch (UnknownPeriodException | IllegalArgumentException e) {
            throw new UnusablePeriodException(e);
        }
    }

    /**
     * The calendar of an id, built in or configured.
     *
     * @param id null for the calendar of the report
     * @throws UnusablePeriodException when there is none of that id
     */
    public static PeriodCalendar calendar(@Nullable String id, PeriodSettings periods) {
        if (id == null) {
            return periods.calendar();
        }
        return periods.ofId(id)
                .orElseThrow(() -> new UnusablePeriodException(new IllegalArgumentException(
                        "expected one of the calendars " + periods.ids() + ", found '" + id + "'")));
    }
}
