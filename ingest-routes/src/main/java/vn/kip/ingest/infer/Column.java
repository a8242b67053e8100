package vn.kip.ingest.infer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.kip.ingest.mapping.field.CleanText;

/** What stands in one column, each value with how often it stands there. */
final class Column {

    private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d(?:[ .-]?\\d){8,}.*", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile(".*\\S@\\S.*", Pattern.DOTALL);
    private static final int LONGEST_CODE = 64;
    private static final int FEW_ROWS = 20;
    private static final int FEW = 30;
    private static final int WORDS_OF_A_TEXT = 8;

    private final String name;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private long filled;

    Column(String name) {
        this.name = name;
    }

    void add(String value) {
        var clean = CleanText.of(value);
        if (!clean.isEmpty()) {
            counts.merge(clean, 1, Integer::sum);
            filled++;
        }
    }

    String name() {
        return name;
    }

    /** Rows in which something stands. */
    long filled() {
        return filled;
    }

    boolean unique() {
        return filled > 0 && counts.size() == filled;
    }

    /** The different values, the most frequent first. */
    List<String> values() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The share of the filled rows with such a value, 0 where nothing stands. */
    double share(Predicate<String> such) {
        var matching = counts.entrySet().stream()
                .filter(value -> such.test(value.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return filled == 0 ? 0 : (double) matching / filled;
    }

    /** Whether the values come again and again, as codes do; of a few rows nobody can tell. */
    boolean repeats() {
        return filled < FEW_ROWS || counts.size() * 2L <= filled;
    }

    /** Whether there are so few values that a table of them can be written, none of which may be about a person. */
    boolean hasFewValues() {
        return !counts.isEmpty()
                && counts.size() <= FEW
                && repeats()
                && counts.keySet().stream().noneMatch(Column::tooLong)
                && counts.keySet().stream().noneMatch(Column::personal);
    }

    /** Whether it looks as if it were about persons, or free text, whatever it is called. */
    boolean looksPersonal() {
        var telling = share(Column::personal);
        return telling > 0.2 || (!repeats() && share(Column::isText) > 0.5);
    }

    /** Whether nearly all values would be taken for codes. */
    boolean holdsCodes() {
        return filled > 0 && share(value -> !tooLong(value) && !personal(value)) >= 0.95;
    }

    private static boolean tooLong(String value) {
        return value.length() > LONGEST_CODE;
    }

    private static boolean personal(String value) {
        return LONG_NUMBER.matcher(value).matches() || ADDRESS.matcher(value).matches();
    }

    /** Several words without a digit, such as the name of somebody, or very many words. */
    private static boolean isText(String value) {
        var words = value.split("\\s+").length;
        return words >= WORDS_OF_A_TEXT || (words >= 2 && value.chars().noneMatch(Character::isDigit));
    }
}
