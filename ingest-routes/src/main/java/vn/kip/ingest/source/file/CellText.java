package vn.kip.ingest.source.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

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

    /** Empty for an empty cell. */
    String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        var number = number(raw);
        if (number == null || cell.getType() == CellType.BOOLEAN) {
            return raw;
        }
        return showsDate(cell.getDataFormatString()) ? date(number, raw) : number.toPlainString();
    }

    static boolean blank(@Nullable Cell cell) {
        return cell == null
                || cell.getType() == CellType.EMPTY
                || (cell.getType() == CellType.STRING && cell.asString().isBlank());
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
        try {
            var number = new BigDecimal(raw).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a number format shows a date: it names a day or a year outside quoted text, colours and conditions. */
    private static boolean showsDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.contains("h:m"));
    }
}
