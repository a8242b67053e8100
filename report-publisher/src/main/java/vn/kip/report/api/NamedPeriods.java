package vn.kip.report.api;

import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.figures.ReportWindow;

/** Periods as addresses of the API name them: by a calendar, or {@code default} for that of the settings, and a code. */
@Component
final class NamedPeriods {

    private static final String CONFIGURED = "default";

    private final Catalogue catalogue;

    NamedPeriods(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The period of a name.
     *
     * @throws vn.kip.report.figures.UnusablePeriodException when there is none
     */
    ReportingPeriod of(String calendar, String code) {
        return ReportWindow.of(calendar(calendar, catalogue), code, null).period();
    }

    /** The calendar of a name. */
    static PeriodCalendar calendar(String name, Catalogue catalogue) {
        return CONFIGURED.equals(name) && catalogue.periods().ofId(name).isEmpty()
                ? catalogue.calendar()
                : ReportWindow.calendar(name, catalogue.periods());
    }

    /** The report of that period. */
    ReportKey key(String calendar, String code) {
        return ReportKey.of(catalogue.unit(), of(calendar, code));
    }
}
