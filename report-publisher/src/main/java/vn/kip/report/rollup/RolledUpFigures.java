package vn.kip.report.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.Topics;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.ReportWindow;
import vn.kip.report.figures.TrendPoint;
import vn.kip.report.remedy.RemedyStore;

/** The live figures, summed up from the cells each time they are asked for. */
@Component
public class RolledUpFigures implements LiveFigures {

    private final TransactionTemplate oneMoment;
    private final CellSums sums;
    private final Sources sources;
    private final ShownRules rules;
    private final RemedyStore remedies;
    private final Catalogue catalogue;
    private final Clock clock;

    RolledUpFigures(JdbcTemplate jdbc, PlatformTransactionManager transactions, Catalogue catalogue, Clock clock) {
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.sums = new CellSums(jdbc);
        this.sources = new Sources(jdbc, catalogue.sources());
        this.rules = new ShownRules(jdbc, Topics.applicationId(catalogue.rules()));
        this.remedies = new RemedyStore(jdbc);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public ReportFigures of(PeriodCalendar calendar, String code, @Nullable LocalDate asOf) {
        var window = ReportWindow.of(calendar, code, asOf);
        return Objects.requireNonNull(oneMoment.execute(status -> figures(window, allTallies(window))));
    }

    /** The tallies around a period, read within the transaction of the caller. */
    public Tallies tallies(PeriodWindow window) {
        Map<RecordKind, List<TallyRow>> rows = new EnumMap<>(RecordKind.class);
        for (var kind : RecordKind.values()) {
            var span = Formula.yearly(kind) ? window.year() : window.period();
            rows.put(kind, sums.of(kind, span.start(), window.until(), span.end()));
        }
        return new Tallies(rows);
    }

    /** The tallies around all windows that a report needs, read within the transaction of the caller. */
    public Map<PeriodWindow, Tallies> allTallies(PeriodWindow report) {
        var tallies = new LinkedHashMap<PeriodWindow, Tallies>();
        catalogue.windows(report).forEach(window -> tallies.put(window, tallies(window)));
        return tallies;
    }

    /** The figures of the months of a period, read within the transaction of the caller. */
    public Map<String, List<TrendPoint>> trends(PeriodWindow report) {
        return new Trends(catalogue, this::tallies).of(report);
    }

    /**
     * The figures that tallies give, with the state of the sources and of the rules as it is now and with what is done about them,
     * read within the transaction of the caller.
     */
    public ReportFigures figures(PeriodWindow report, Map<PeriodWindow, Tallies> tallies) {
        return new FiguresMaker(catalogue, sources.known(), sources.states(clock.instant()))
                .make(report, window -> Objects.requireNonNull(tallies.get(window)))
                .counted(rules.change())
                .remedied(remedies.of(catalogue.unit(), report.period()));
    }
}
