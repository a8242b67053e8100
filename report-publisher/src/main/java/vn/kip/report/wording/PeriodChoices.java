package vn.kip.report.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.ReportingPeriod;

/**
 * Periods of one length to choose from, the latest first.
 *
 * @param title what the length is called
 */
public record PeriodChoices(LocalizedText title, List<Choice> periods) {

    private static final int YEARS = 2;
    private static final int MONTHS = 12;

    /** A period by its code and its name. */
    public record Choice(String code, LocalizedText name) {}

    public PeriodChoices {
        periods = List.copyOf(periods);
    }

    /** The periods of the last reporting years that have begun by a day. */
    public static List<PeriodChoices> of(PeriodCalendar calendar, LocalDate day) {
        return List.of(
                choices(calendar, day, new LocalizedText("6 tháng", "Half-years"), "-H2", "-H1"),
                choices(calendar, day, new LocalizedText("Quý", "Quarters"), "-Q4", "-Q3", "-Q2", "-Q1"),
                choices(calendar, day, new LocalizedText("9 tháng, cả năm", "Nine months, years"), "", "-9M"),
                choices(calendar, day, new LocalizedText("Tháng", "Months"), months()));
    }

    /** The half-year in which a day lies. */
    public static ReportingPeriod halfYearOf(PeriodCalendar calendar, LocalDate day) {
        return Stream.of(day.getYear() + 1, day.getYear())
                .flatMap(year -> Stream.of(year + "-H2", year + "-H1"))
                .map(calendar::period)
                .filter(period -> period.contains(day))
                .findFirst()
                .orElseThrow();
    }

    private static PeriodChoices choices(
            PeriodCalendar calendar, LocalDate day, LocalizedText title, String... suffixes) {
        var periods = IntStream.rangeClosed(0, YEARS)
                .mapToObj(ago -> day.getYear() + 1 - ago)
                .flatMap(year -> Stream.of(suffixes).map(suffix -> calendar.period(year + suffix)))
                .filter(period -> !period.start().isAfter(day))
                .map(period -> new Choice(period.code(), PeriodWords.name(period)))
                .toList();
        return new PeriodChoices(title, periods);
    }

    private static String[] months() {
        return IntStream.iterate(MONTHS, month -> month > 0, month -> month - 1)
                .mapToObj("-%02d"::formatted)
                .toArray(String[]::new);
    }
}
