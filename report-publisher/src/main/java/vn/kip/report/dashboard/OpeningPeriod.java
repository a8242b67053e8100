package vn.kip.report.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.UnknownPeriodException;
import vn.kip.report.live.CurrentFigures;
import vn.kip.report.live.PeriodKey;
import vn.kip.report.lookup.KnownDays;
import vn.kip.report.settings.KipProperties;
import vn.kip.report.settings.UnusableSettingsException;
import vn.kip.report.wording.PeriodChoices;

/** The period that the dashboard opens with, and those it offers beside it. */
@Component
class OpeningPeriod {

    private final PeriodCalendar calendar;
    private final Optional<String> set;
    private final KnownDays days;
    private final CurrentFigures current;

    OpeningPeriod(Catalogue catalogue, KipProperties properties, KnownDays days, CurrentFigures current) {
        this.calendar = catalogue.calendar();
        this.set = Optional.ofNullable(properties.period()).filter(code -> !code.isBlank());
        this.days = days;
        this.current = current;
        set.ifPresent(this::check);
    }

    private void check(String code) {
        try {
            calendar.period(code);
        } catch (UnknownPeriodException e) {
            throw new UnusableSettingsException("kip.period: " + e.getMessage(), e);
        }
    }

    /** The one that is set; else the usual one, such as the half-year, of the last day with data, else of today. */
    String code() {
        return set.orElseGet(() -> calendar.usualOn(lastDay()).code());
    }

    /** Periods to choose from: those of the last years that have begun by the end of the shown one, or by the last data. */
    List<PeriodChoices> choices(PeriodKey shown) {
        var today = current.today();
        var end = shown.calendar().period(shown.code()).end().minusDays(1);
        var last = lastDay();
        var latest = end.isAfter(last) ? end : last;
        return PeriodChoices.of(shown.calendar(), latest.isAfter(today) ? today : latest);
    }

    private LocalDate lastDay() {
        var today = current.today();
        return days.last().filter(day -> !day.isAfter(today)).orElse(today);
    }
}
