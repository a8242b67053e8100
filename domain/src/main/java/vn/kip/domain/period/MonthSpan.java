package vn.kip.domain.period;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some months of a year that have a code: one, a quarter, a half-year, nine, or all of them.
 *
 * @param first 1 to 12
 * @param count 1, 3, 6, 9 or 12
 */
public record MonthSpan(int year, int first, int count) {

    static final int MONTHS = 12;
    static final int NINE = 9;

    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?");
    private static final int QUARTER = 3;
    static final int HALF = 6;

    /** The span of a code such as {@code 2023-H1}, or empty when it is none. */
    static Optional<MonthSpan> ofCode(String code) {
        var match = CODE.matcher(code);
        if (!match.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return Optional.of(new MonthSpan(year, Integer.parseInt(match.group(2)), 1));
        }
        if (match.group(3) != null) {
            return Optional.of(part(year, Integer.parseInt(match.group(3)), QUARTER));
        }
        if (match.group(4) != null) {
            return Optional.of(part(year, Integer.parseInt(match.group(4)), HALF));
        }
        return Optional.of(new MonthSpan(year, 1, match.group(5) != null ? NINE : MONTHS));
    }

    private static MonthSpan part(int year, int number, int months) {
        return new MonthSpan(year, (number - 1) * months + 1, months);
    }

    static MonthSpan ofYear(int year) {
        return new MonthSpan(year, 1, MONTHS);
    }

    /** All spans of a year: months, quarters, half-years, nine months, the year. */
    static List<MonthSpan> allOf(int year) {
        var parts = Stream.of(1, QUARTER, HALF).flatMap(months -> IntStream.rangeClosed(1, MONTHS / months)
                .mapToObj(number -> part(year, number, months)));
        return Stream.concat(parts, Stream.of(new MonthSpan(year, 1, NINE), ofYear(year)))
                .toList();
    }

    /** As periods name it: {@code 2023-05}, {@code 2023-Q2}, {@code 2023-H1}, {@code 2023-9M}, {@code 2023}. */
    public String code() {
        var text = "%04d".formatted(year);
        return switch (count) {
            case 1 -> text + "-%02d".formatted(first);
            case QUARTER -> text + "-Q" + (first / QUARTER + 1);
            case HALF -> text + "-H" + (first / HALF + 1);
            case NINE -> text + "-9M";
            default -> text;
        };
    }

    /** The span of this length before it, or empty before the year 0; nine months are those of the year before. */
    Optional<MonthSpan> previous() {
        var start = YearMonth.of(year, first).minusMonths(count == NINE ? MONTHS : count);
        return start.getYear() < 0
                ? Optional.empty()
                : Optional.of(new MonthSpan(start.getYear(), start.getMonthValue(), count));
    }
}
