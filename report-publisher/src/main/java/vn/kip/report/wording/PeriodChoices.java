package vn.kip.report.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.period.MonthSpan;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.ReportingPeriod;

/**
 * Periods of one length to choose from, the latest first; of a calendar that is not made of months all in one.
 *
 * @param title what the length is called
 */
public record PeriodChoices(LocalizedText title, List<Choice> periods) {

    /** A period by its code and its name. */
    public record Choice(String code, LocalizedText name) {}

    private record Length(LocalizedText title, Set<Integer> months) {}

    private static final List<Length> LENGTHS = List.of(
            new Length(new LocalizedText("6 tháng", "Half-years"), Set.of(6)),
            new Length(new LocalizedText("Quý", "Quarters"), Set.of(3)),
            new Length(new LocalizedText("9 tháng, cả năm", "Nine months, years"), Set.of(9, 12)),
            new Length(new LocalizedText("Tháng", "Months"), Set.of(1)),
            new Length(new LocalizedText("Kỳ báo cáo", "Periods"), Set.of(0)));

    public PeriodChoices {
        periods = List.copyOf(periods);
    }

    /** The periods of the reporting year of a day and of the year before, as far as they have begun by that day. */
    public static List<PeriodChoices> of(PeriodCalendar calendar, LocalDate day) {
        var begun = yearsTo(calendar, day)
                .flatMap(year -> latestFirst(calendar.periodsOf(year.code())).stream())
                .filter(period -> !period.start().isAfter(day))
                .toList();
        return LENGTHS.stream()
                .map(length -> new PeriodChoices(
                        length.title(),
                        begun.stream()
                                .filter(period -> length.months().contains(months(calendar, period)))
                                .map(period -> new Choice(period.code(), PeriodWords.name(calendar, period)))
                                .toList()))
                .filter(choices -> !choices.periods().isEmpty())
                .toList();
    }

    private static Stream<ReportingPeriod> yearsTo(PeriodCalendar calendar, LocalDate day) {
        var last = calendar.yearOf(calendar.usualOn(day));
        return Stream.concat(Stream.of(last), calendar.previous(last).map(calendar::yearOf).stream());
    }

    private static List<ReportingPeriod> latestFirst(List<ReportingPeriod> periods) {
        var reversed = new ArrayList<>(periods);
        Collections.reverse(reversed);
        return reversed;
    }

    /** 0 where the calendar is not made of months. */
    private static int months(PeriodCalendar calendar, ReportingPeriod period) {
        return calendar.monthsOf(period).map(MonthSpan::count).orElse(0);
    }
}
