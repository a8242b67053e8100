package vn.kip.report.wording;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.period.Closing;
import vn.kip.domain.period.MonthSpan;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.period.ReportingPeriod;

/** What a reporting period is called, and from which to which day it runs. */
public final class PeriodWords {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final List<String> ORDINAL = List.of("First", "Second", "Third", "Fourth");
    private static final int ONE_MONTH = 1;
    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int NINE_MONTHS = 9;

    private PeriodWords() {}

    /**
     * {@code 6 tháng đầu năm 2023}, {@code Quý II năm 2023}, {@code Tháng 5 năm 2023}, {@code 9 tháng đầu năm 2023}; of a
     * calendar that is not made of months the code, {@code Kỳ 2023-A}.
     */
    public static LocalizedText name(PeriodCalendar calendar, ReportingPeriod period) {
        return calendar.monthsOf(period)
                .map(PeriodWords::name)
                .orElseGet(() -> new LocalizedText("Kỳ " + period.code(), "Period " + period.code()));
    }

    private static LocalizedText name(MonthSpan months) {
        var year = "%04d".formatted(months.year());
        return switch (months.count()) {
            case ONE_MONTH -> month(months.first(), year);
            case QUARTER -> quarter(months.first() / QUARTER, year);
            case HALF ->
                months.first() == 1
                        ? new LocalizedText("6 tháng đầu năm " + year, "First six months of " + year)
                        : new LocalizedText("6 tháng cuối năm " + year, "Last six months of " + year);
            case NINE_MONTHS -> new LocalizedText("9 tháng đầu năm " + year, "First nine months of " + year);
            default -> new LocalizedText("Năm " + year, "Year " + year);
        };
    }

    /** A month as the columns of a table name it: {@code 05/2023}. */
    static String month(PeriodCalendar calendar, ReportingPeriod month) {
        return calendar.monthsOf(month)
                .map(span -> "%02d/%04d".formatted(span.first(), span.year()))
                .orElse(month.code());
    }

    /** The same within a sentence: {@code quý II năm 2023}; English months keep their capital. */
    public static LocalizedText nameWithin(PeriodCalendar calendar, ReportingPeriod period) {
        var name = name(calendar, period);
        var month = calendar.monthsOf(period).filter(months -> months.count() == ONE_MONTH);
        return new LocalizedText(uncapitalised(name.vi()), month.isPresent() ? name.en() : uncapitalised(name.en()));
    }

    private static String uncapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static LocalizedText quarter(int index, String year) {
        return new LocalizedText(
                "Quý " + ROMAN.get(index) + " năm " + year, ORDINAL.get(index) + " quarter of " + year);
    }

    private static LocalizedText month(int number, String year) {
        var english = Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return new LocalizedText("Tháng " + number + " năm " + year, english + " " + year);
    }

    /** {@code Từ ngày 15/12/2022 đến ngày 14/6/2023}: first and last day, both included. */
    public static LocalizedText interval(ReportingPeriod period) {
        return Language.both(language -> {
            var first = language.day(period.start());
            var last = language.day(period.end().minusDays(1));
            return language == Language.VI ? "Từ ngày " + first + " đến ngày " + last : "From " + first + " to " + last;
        });
    }

    /** Up to which day events count; before the period's first day is over there is none. */
    public static LocalizedText asOf(PeriodWindow window) {
        return Language.both(language -> {
            var last = language.day(window.until().minusDays(1));
            return language == Language.VI ? "Số liệu tính đến hết ngày " + last : "Figures up to the end of " + last;
        });
    }

    /** By when the report is due, and until when its figures may still move. */
    public static LocalizedText closing(Closing closing) {
        return Language.both(in -> in.pick(
                        "Hạn báo cáo: hết ngày %s; số liệu tạm thời đến hết ngày %s",
                        "Report due by the end of %s; figures provisional until the end of %s")
                .formatted(in.day(closing.deadline()), in.day(closing.provisionalUntil())));
    }

    /** The calendar that sets the period, in words. */
    public static LocalizedText calendar(PeriodCalendar calendar) {
        if (calendar.equals(PeriodCalendar.DECREE_09_2019)) {
            return new LocalizedText(
                    "Kỳ báo cáo theo Nghị định 09/2019/NĐ-CP", "Period as set by Decree 09/2019/NĐ-CP");
        }
        return calendar.equals(PeriodCalendar.CALENDAR)
                ? new LocalizedText("Kỳ báo cáo theo năm dương lịch", "Period of the calendar year")
                : new LocalizedText("Kỳ báo cáo theo lịch " + calendar.id(), "Period of the calendar " + calendar.id());
    }
}
