package vn.kip.domain.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.period.UnknownPeriodException;
import vn.kip.domain.settings.DaySetting;
import vn.kip.domain.settings.Setting;

/**
 * Up to when one indicator is known, where that is earlier than the rest of its report: each row of a half-year report
 * may have a day of its own.
 *
 * <p>An as-of day is taken at its start, like that of a whole report: it is the first day that no longer counts.
 *
 * @param day for every period that it lies in, null where nothing is said
 * @param byPeriod for the periods of these codes; it goes before {@code day}
 */
public record AsOf(@Nullable LocalDate day, Map<String, LocalDate> byPeriod) {

    /** As far as the report is known. */
    public static final AsOf REPORT = new AsOf(null, Map.of());

    public AsOf {
        byPeriod = Map.copyOf(byPeriod);
    }

    /** Reads a day, or a map of days by period codes: {@code {2023-H1: 2023-06-10}}. */
    static AsOf read(Setting setting, PeriodCalendar calendar) {
        if (!setting.isMap()) {
            return new AsOf(DaySetting.of(setting), Map.of());
        }
        var byPeriod = new LinkedHashMap<String, LocalDate>();
        for (var code : setting.keys()) {
            var value = setting.required(code);
            var period = period(calendar, code, value);
            var day = DaySetting.of(value);
            if (!within(period, day)) {
                throw value.error("a day from " + period.start().plusDays(1) + " to " + period.end());
            }
            byPeriod.put(code, day);
        }
        return new AsOf(null, byPeriod);
    }

    private static ReportingPeriod period(PeriodCalendar calendar, String code, Setting place) {
        try {
            return calendar.period(code);
        } catch (UnknownPeriodException e) {
            throw place.error("the code of a period of the calendar " + calendar.id(), "'" + code + "'");
        }
    }

    /** The window of the indicator in a report with this window: never known further than the report. */
    public PeriodWindow within(PeriodWindow report) {
        var own = byPeriod.getOrDefault(report.period().code(), day);
        return own != null && within(report.period(), own) ? report.upTo(own) : report;
    }

    /** At its first day nothing of a period is known, and the day after its last is the whole of it. */
    private static boolean within(ReportingPeriod period, LocalDate day) {
        return day.isAfter(period.start()) && !day.isAfter(period.end());
    }
}
