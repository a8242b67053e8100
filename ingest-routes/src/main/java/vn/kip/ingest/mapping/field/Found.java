package vn.kip.ingest.mapping.field;

import java.util.regex.Pattern;

/**
 * What stood in a field, in a form that cannot carry personal data: it goes into rejections, which are kept and printed.
 *
 * <p>Shown as it is: a short code ({@code 11}, {@code DXL-2}), and in date fields what is written like a date. All else
 * is shown as a shape, in which every letter is {@code a} or {@code A} and every digit {@code 9}: {@code Aaaaaa Aaa Aa}.
 * A value with nine digits or more may be a telephone or identity number however it is punctuated, and is never shown.
 */
public final class Found {

    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_SHAPE = 20;
    private static final int DIGITS_OF_A_PERSONAL_NUMBER = 9;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_CODE + "}");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{6}(?:\\d{6})?"
            + "|(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{2}){1,2}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})"
            + "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

    private Found() {}

    /** Of a code, a status, an id. */
    public static String of(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        return CODE.matcher(text).matches() && digits(text) < DIGITS_OF_A_PERSONAL_NUMBER ? text : shape(text);
    }

    /** Of a date or time. */
    static String ofDate(String text) {
        return DATE.matcher(text).matches() ? text : of(text);
    }

    static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static String shape(String text) {
        var shape = new StringBuilder();
        text.codePoints().limit(LONGEST_SHAPE).forEach(point -> shape.append(shapeOf(point)));
        if (text.codePointCount(0, text.length()) > LONGEST_SHAPE) {
            shape.append('…');
        }
        return shape.toString();
    }

    private static char shapeOf(int point) {
        if (Character.isDigit(point)) {
            return '9';
        }
        if (Character.isLetter(point)) {
            return Character.isUpperCase(point) ? 'A' : 'a';
        }
        return point > ' ' && point < 0x7f ? (char) point : ' ';
    }
}
