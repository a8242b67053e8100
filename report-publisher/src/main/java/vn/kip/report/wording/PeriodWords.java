package vn.kip.report.wording;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.period.ReportingPeriod;

/** What a reporting period is called, and from which to which day it runs. */
public final class PeriodWords {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final List<String> ORDINAL = List.of("First", "Second", "Third", "Fourth");
    private static final int YEAR_DIGITS = 4;

    private PeriodWords() {}

    /** {@code 6 tháng đầu năm 2023}, {@code Quý II năm 2023}, {@code Tháng 5 năm 2023}, {@code 9 tháng đầu năm 2023}. */
    public static LocalizedText name(ReportingPeriod period) {
        var year = period.code().substring(0, YEAR_DIGITS);
        if (period.code().length() == YEAR_DIGITS) {
            return new LocalizedText("Năm " + year, "Year " + year);
        }
        var part = period.code().substring(YEAR_DIGITS + 1);
        return switch (part) {
            case "H1" -> new LocalizedText("6 tháng đầu năm " + year, "First six months of " + year);
            case "H2" -> new LocalizedText("6 tháng cuối năm " + year, "Last six months of " + year);
            case "9M" -> new LocalizedText("9 tháng đầu năm " + year, "First nine months of " + year);
            default -> part.startsWith("Q") ? quarter(part.charAt(1) - '1', year) : month(Integer.parseInt(part), year);
        };
    }

    /** The same within a sentence: {@code quý II năm 2023}; English months keep their capital. */
    public static LocalizedText nameWithin(ReportingPeriod period) {
        var name = name(period);
        var month = period.code().matches("\\d{4}-\\d{2}");
        return new LocalizedText(uncapitalised(name.vi()), month ? name.en() : uncapitalised(name.en()));
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

    /** The calendar that sets the period, in words. */
    public static LocalizedText calendar(ReportingPeriod period) {
        return period.calendar().equals("decree-09-2019")
                ? new LocalizedText("Kỳ báo cáo theo Nghị định 09/2019/NĐ-CP", "Period as set by Decree 09/2019/NĐ-CP")
                : new LocalizedText("Kỳ báo cáo theo năm dương lịch", "Period of the calendar year");
    }
}
