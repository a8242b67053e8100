package vn.kip.ingest.infer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and words without what differs between two people who write the same one: case, accents, blanks and marks. */
final class PlainName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private PlainName() {}

    /** {@code Mã hồ sơ}, {@code MaHoSo} and {@code MA_HO_SO} are all {@code mahoso}. */
    static String of(String name) {
        return OTHERS.matcher(withoutAccents(name)).replaceAll("");
    }

    /** The words of a text, a blank between them and around them. */
    static String words(String text) {
        return ' ' + OTHERS.matcher(withoutAccents(text)).replaceAll(" ").strip() + ' ';
    }

    private static String withoutAccents(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
