package vn.kip.domain.snapshot;

import vn.kip.domain.period.ReportingPeriod;

/**
 * Which report: its revisions are a chain.
 *
 * @param unit id of the reporting unit
 * @param period code of a period of the calendar, for example {@code 2023-H1}
 */
public record ReportKey(String unit, String calendar, String period) {

    public static ReportKey of(String unit, ReportingPeriod period) {
        return new ReportKey(unit, period.calendar(), period.code());
    }

    @Override
    public String toString() {
        return unit + ' ' + calendar + ' ' + period;
    }
}
