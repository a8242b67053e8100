package vn.kip.ingest.mapping.field;

import java.text.Normalizer;

/**
 * Texts of a source without the accidents of typing and encoding: nothing invisible around them, and letters with marks
 * in one form (NFC), so that the same word is the same text whichever system wrote it.
 */
public final class CleanText {

    private CleanText() {}

    public static String of(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /** Whether it is clean as it stands, as most codes and dates are: visible ASCII at both ends, and ASCII between. */
    private static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (letter > '~' || letter < '!' && (i == 0 || i == length - 1)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && invisible(text.charAt(start))) {
            start++;
        }
        while (end > start && invisible(text.charAt(end - 1))) {
            end--;
        }
        var trimmed = text.substring(start, end);
        return Normalizer.isNormalized(trimmed, Normalizer.Form.NFC)
                ? trimmed
                : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    /** Also the no-break space and the byte order mark, which spreadsheets leave and {@link String#strip} keeps. */
    private static boolean invisible(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\uFEFF'
                || letter == '\u200B';
    }
}
