package vn.kip.ingest.source.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.file.workbook.Cell;

/**
 * The cells of a workbook as texts. A workbook keeps a date as a number of days that is only shown as a date: it becomes
 * ISO 8601, without a time when it is midnight and the cell shows none. Numbers lose nothing and gain no decimals.
 *
 * @param date1904 whether days are counted from 1904 (old Macintosh workbooks) and not from 1900
 */
record CellText(boolean date1904) {

    /** A workbook believes that 1900 was a leap year; days from March 1900 on come out right from here. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** Longer ones are no numbers that a workbook can hold. */
    private static final int LONGEST_NUMBER = 100;

    private static final int HIGHEST_EXPONENT = 400;

    /** Empty for an empty cell. */
    String of(Cell cell) {
        if (cell.kind() != Cell.Kind.NUMBER) {
            return cell.text();
        }
        var number = number(cell.text());
        if (number == null) {
            return cell.text();
        }
        return cell.date() ? date(number, cell.text()) : number.toPlainString();
    }

    private String date(BigDecimal days, String raw) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) {
            return raw;
        }
        var seconds = days.multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP);
        LocalDateTime at = (date1904 ? DAY_ZERO_1904 : DAY_ZERO).atStartOfDay().plusSeconds(seconds.longValueExact());
        return days.stripTrailingZeros().scale() <= 0 ? at.toLocalDate().toString() : SECONDS.format(at);
    }

    private static @Nullable BigDecimal number(String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            var number = new BigDecimal(raw).stripTrailingZeros();
            if (Math.abs(number.scale()) > HIGHEST_EXPONENT) {
                return null;
            }
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
