package vn.kip.ingest.mapping.field;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet program would take for a formula and carry out, once somebody opens a table of ours in it. No
 * code begins so; a minus sign may stand before a number.
 */
final class Formula {

    private static final Pattern AFTER_MINUS = Pattern.compile("\\d[\\p{L}\\d._/-]*|");

    private Formula() {}

    static boolean begins(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '=', '+', '@' -> true;
            case '-' -> !AFTER_MINUS.matcher(text.substring(1)).matches();
            default -> false;
        };
    }
}
