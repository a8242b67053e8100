package vn.kip.report.evidence;

/** Text that a spreadsheet takes for text. */
public final class SpreadsheetText {

    private static final String BEGIN_FORMULAE = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The text, marked with an apostrophe when a spreadsheet would take it for a formula. */
    public static String of(String text) {
        return !text.isEmpty() && BEGIN_FORMULAE.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What {@link #of} was given. */
    static String back(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && BEGIN_FORMULAE.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
