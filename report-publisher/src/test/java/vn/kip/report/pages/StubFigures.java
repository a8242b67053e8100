package vn.kip.report.pages;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.ReportWindow;

/** Figures that a test sets: the same for every period that exists. */
final class StubFigures implements LiveFigures {

    private final AtomicInteger computations = new AtomicInteger();
    private volatile ReportFigures figures;
    private volatile boolean broken;

    StubFigures(ReportFigures figures) {
        this.figures = figures;
    }

    void set(ReportFigures changed) {
        this.figures = changed;
    }

    void setBroken(boolean broken) {
        this.broken = broken;
    }

    /** How often figures were computed so far. */
    int computations() {
        return computations.get();
    }

    @Override
    public ReportFigures of(PeriodCalendar calendar, String code, @Nullable LocalDate asOf) {
        computations.incrementAndGet();
        ReportWindow.of(calendar, code, asOf);
        if (broken) {
            throw new DataAccessResourceFailureException("no database");
        }
        return figures;
    }
}
