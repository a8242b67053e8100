package vn.kip.domain.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A calendar whose months all begin on the same day; quarters, half-years, nine months and years are made of its months.
 *
 * @param firstDay the day of the month on which its months begin
 * @param monthsEarlier how many months before the one they are named after they begin
 */
record MonthCalendar(String id, int firstDay, int monthsEarlier) implements PeriodCalendar {

    private static final String EXPECTED = "a period such as 2023-H1, 2023-Q2, 2023-05, 2023-9M or 2023";

    @Override
    public ReportingPeriod period(String code) {
        return of(span(code));
    }

    @Override
    public ReportingPeriod yearOf(ReportingPeriod period) {
        return of(MonthSpan.ofYear(span(period.code()).year()));
    }

    @Override
    public Optional<ReportingPeriod> previous(ReportingPeriod period) {
        return span(period.code()).previous().map(this::of);
    }

    @Override
    public List<ReportingPeriod> periodsOf(String year) {
        var span = span(year);
        if (span.count() != MonthSpan.MONTHS) {
            throw new UnknownPeriodException("a year such as 2023", year);
        }
        return MonthSpan.allOf(span.year()).stream().map(this::of).toList();
    }

    @Override
    public List<ReportingPeriod> periodsOn(LocalDate day) {
        return Stream.of(day.getYear(), day.getYear() + 1)
                .flatMap(year -> MonthSpan.allOf(year).stream())
                .map(this::of)
                .filter(period -> period.contains(day))
                .toList();
    }

    @Override
    public Optional<MonthSpan> monthsOf(ReportingPeriod period) {
        return MonthSpan.ofCode(period.code());
    }

    @Override
    public ReportingPeriod usualOn(LocalDate day) {
        return periodsOn(day).stream()
                .filter(period -> span(period.code()).count() == MonthSpan.HALF)
                .findFirst()
                .orElseThrow();
    }

    private static MonthSpan span(String code) {
        return MonthSpan.ofCode(code).orElseThrow(() -> new UnknownPeriodException(EXPECTED, code));
    }

    private ReportingPeriod of(MonthSpan span) {
        var start = YearMonth.of(span.year(), span.first());
        return new ReportingPeriod(id, span.code(), firstDay(start), firstDay(start.plusMonths(span.count())));
    }

    private LocalDate firstDay(YearMonth month) {
        return month.minusMonths(monthsEarlier).atDay(firstDay);
    }
}
