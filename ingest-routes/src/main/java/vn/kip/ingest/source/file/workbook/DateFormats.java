package vn.kip.ingest.source.file.workbook;

import java.util.Locale;

/** Which number formats of a workbook show a date. */
final class DateFormats {

    private static final int FIRST_BUILT_IN_DATE = 14;
    private static final int LAST_BUILT_IN_DATE = 22;

    private DateFormats() {}

    /** Of the formats that have a number and no text: those of all languages, and those of East Asia. */
    static boolean builtIn(int format) {
        return (format >= FIRST_BUILT_IN_DATE && format <= LAST_BUILT_IN_DATE)
                || (format >= 27 && format <= 36)
                || (format >= 50 && format <= 58);
    }

    /** It names a day or a year, or a time of day, outside quoted text, colours and conditions. */
    static boolean shows(String format) {
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.contains("h:m"));
    }
}
