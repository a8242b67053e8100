package vn.kip.standalone.sample.log;

import java.time.LocalDateTime;

/**
 * Writes moments digit by digit: there are two million of them in a city's half-year, and a formatter of the JDK takes
 * most of the time that making the sample takes.
 */
final class StampText {

    private static final int YEAR_DIGITS = 4;

    private final StringBuilder text = new StringBuilder(19);

    /** {@code yyyyMMddHHmmss}, or {@code yyyyMMdd}. */
    String digits(LocalDateTime moment, boolean dayOnly) {
        return write(moment, dayOnly, "", "", "");
    }

    /** {@code yyyy-MM-dd HH:mm:ss}, or {@code yyyy-MM-dd}. */
    String worded(LocalDateTime moment, boolean dayOnly) {
        return write(moment, dayOnly, "-", " ", ":");
    }

    private String write(LocalDateTime moment, boolean dayOnly, String hyphen, String blank, String colon) {
        text.setLength(0);
        number(moment.getYear(), YEAR_DIGITS).append(hyphen);
        number(moment.getMonthValue(), 2).append(hyphen);
        number(moment.getDayOfMonth(), 2);
        if (!dayOnly) {
            text.append(blank);
            number(moment.getHour(), 2).append(colon);
            number(moment.getMinute(), 2).append(colon);
            number(moment.getSecond(), 2);
        }
        return text.toString();
    }

    private StringBuilder number(int number, int digits) {
        var place = 1;
        for (int i = 1; i < digits; i++) {
            place *= 10;
        }
        for (; place > 0; place /= 10) {
            text.append((char) ('0' + number / place % 10));
        }
        return text;
    }
}
