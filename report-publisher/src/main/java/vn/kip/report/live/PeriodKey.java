package vn.kip.report.live;

import vn.kip.domain.period.PeriodCalendar;

/** Which period of which calendar; the code need not be one that the calendar has. */
public record PeriodKey(PeriodCalendar calendar, String code) {}
