package vn.kip.report.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.period.PeriodCalendar;

/** The figures of any period as the read model has them now. */
public interface LiveFigures {

    /**
     * The figures of one period, all of one moment of the read model.
     *
     * @param code for example {@code 2023-H1}
     * @param asOf days before it are known; null, or a day after the end of the period, for the whole period
     * @throws UnusablePeriodException when the calendar has no such period, or the as-of day is before it
     */
    ReportFigures of(PeriodCalendar calendar, String code, @Nullable LocalDate asOf);
}
