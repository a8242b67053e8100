package vn.kip.standalone.doctor;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something in a text that looks like a person: what it looks like, and its shape, in which every letter is {@code a} and
 * every digit {@code 9}.
 *
 * <p>Kip is full of long numbers that are nobody's: codes of dossiers, dates, offsets, hashes. So a number counts only
 * where it stands for itself, and where it is made as such a number is made.
 */
record Trace(Kind kind, String shape) {

    /**
     * Not within a word, a longer number, a date, a code with hyphens or an address with dots. Looks ahead first: looking
     * back from every letter takes a hundred times as long.
     */
    private static final String BEFORE = "(?=[\\d+])(?<![\\p{L}\\p{N}_])(?<![\\p{L}\\p{N}]-)(?<!\\p{N}[.,:/])";

    private static final String AFTER = "(?![\\p{L}\\p{N}_])(?![.,:/-]\\p{N})(?!-\\p{L})";

    /**
     * The codes of the 63 provinces with which an identity number of a citizen begins (Circular 59/2021/TT-BCA, annexe); a
     * number issued before the provinces were merged keeps its code.
     */
    private static final Set<String> PROVINCES = Set.of(
            "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020", "022", "024",
            "025", "026", "027", "030", "031", "033", "034", "035", "036", "037", "038", "040", "042", "044", "045",
            "046", "048", "049", "051", "052", "054", "056", "058", "060", "062", "064", "066", "067", "068", "070",
            "072", "074", "075", "077", "079", "080", "082", "083", "084", "086", "087", "089", "091", "092", "093",
            "094", "095", "096");

    private static final int PROVINCE_DIGITS = 3;
    private static final int YEAR_FROM = 4;
    private static final int YEAR_TO = 6;
    private static final int LAST_YEAR = 30;

    /** What a text may look like. */
    enum Kind {
        /** Twelve digits: province, sex and century (0 to 3), year of birth, number. */
        IDENTITY_NUMBER(BEFORE + "\\d{3}[0-3]\\d{8}" + AFTER),

        /** Nine digits: those of many other things, so a zero in front or a word beside it must tell it. */
        OLD_IDENTITY_NUMBER(BEFORE + "0[1-9]\\d{7}" + AFTER
                + "|(?=[1-3]\\d{8})(?iu)(?<=(?:cmnd|cmtnd|cccd|cmt|chứng minh|căn cước|giấy tờ|giayto|identity)[^\\p{N}\\n]{0,20})"
                + "[1-3]\\d{8}" + AFTER),

        /** Mobile or fixed line, from within Vietnam or from abroad. */
        PHONE(BEFORE + "(?:0|\\+84[ .-]?)(?:[35789]\\d|2\\d{1,2})(?:[ .-]?\\d){7}" + AFTER),

        /** Files that were read are named {@code slips@1a2b3c4d.csv}, which is none. */
        E_MAIL(
                "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@"
                        + "(?![0-9a-f]{8}\\.(?:csv|tsv|txt|xlsx?|jsonl?|xml|zip)(?![\\p{L}.]))(?:[\\p{L}\\p{N}-]{1,63}\\.){1,6}\\p{L}{2,24}(?![\\p{L}\\p{N}-])");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private Stream<Trace> find(String text) {
            return pattern.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(found -> this != IDENTITY_NUMBER || isPlausible(found))
                    .map(found -> new Trace(this, shape(found)));
        }
    }

    /** All that looks like a person in a text, kind by kind. */
    static List<Trace> in(String text) {
        return Stream.of(Kind.values()).flatMap(kind -> kind.find(text)).toList();
    }

    private static boolean isPlausible(String number) {
        var bornAfter1999 = number.charAt(PROVINCE_DIGITS) >= '2';
        var year = Integer.parseInt(number.substring(YEAR_FROM, YEAR_TO));
        return PROVINCES.contains(number.substring(0, PROVINCE_DIGITS)) && !(bornAfter1999 && year > LAST_YEAR);
    }

    private static String shape(String found) {
        return found.replaceAll("\\p{N}", "9").replaceAll("\\p{L}", "a");
    }
}
