package vn.kip.domain.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A calendar whose periods are listed one by one.
 *
 * @param entries at least one, in the order of their days, without gap or overlap; those of one year stand together
 */
record ListedCalendar(String id, List<Entry> entries) implements PeriodCalendar {

    /** A listed period and the name of the reporting year that it belongs to. */
    record Entry(String year, ReportingPeriod period) {}

    ListedCalendar {
        entries = List.copyOf(entries);
    }

    @Override
    public ReportingPeriod period(String code) {
        return all().filter(period -> period.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code, all().map(ReportingPeriod::code)));
    }

    @Override
    public ReportingPeriod yearOf(ReportingPeriod period) {
        var code = period.code();
        return whole(entries.stream()
                .filter(entry -> entry.period.code().equals(code) || entry.year.equals(code))
                .map(Entry::year)
                .findFirst()
                .orElseThrow(() -> unknown(code, all().map(ReportingPeriod::code))));
    }

    @Override
    public Optional<ReportingPeriod> previous(ReportingPeriod period) {
        Predicate<ReportingPeriod> endsBefore = other -> other.end().equals(period.start());
        return isListed(period.code())
                ? entries.stream().map(Entry::period).filter(endsBefore).findFirst()
                : years().map(this::whole).filter(endsBefore).findFirst();
    }

    @Override
    public List<ReportingPeriod> periodsOf(String year) {
        if (years().noneMatch(year::equals)) {
            throw unknown(year, years());
        }
        var listed = entries.stream().filter(entry -> entry.year.equals(year)).map(Entry::period);
        return Stream.concat(listed, isListed(year) ? Stream.empty() : Stream.of(whole(year)))
                .toList();
    }

    @Override
    public List<ReportingPeriod> periodsOn(LocalDate day) {
        return all().filter(period -> period.contains(day)).toList();
    }

    @Override
    public Optional<MonthSpan> monthsOf(ReportingPeriod period) {
        return Optional.empty();
    }

    @Override
    public ReportingPeriod usualOn(LocalDate day) {
        return entries.stream()
                .map(Entry::period)
                .filter(period -> !period.start().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(entries.get(0).period());
    }

    /** The listed periods, then the years that are not among them. */
    private Stream<ReportingPeriod> all() {
        return Stream.concat(
                entries.stream().map(Entry::period),
                years().filter(year -> !isListed(year)).map(this::whole));
    }

    private Stream<String> years() {
        return entries.stream().map(Entry::year).distinct();
    }

    private boolean isListed(String code) {
        return entries.stream().anyMatch(entry -> entry.period.code().equals(code));
    }

    private ReportingPeriod whole(String year) {
        var parts = entries.stream()
                .filter(entry -> entry.year.equals(year))
                .map(Entry::period)
                .toList();
        return new ReportingPeriod(
                id, year, parts.get(0).start(), parts.get(parts.size() - 1).end());
    }

    private static UnknownPeriodException unknown(String code, Stream<String> known) {
        return new UnknownPeriodException("one of " + known.collect(Collectors.joining(", ")), code);
    }
}
