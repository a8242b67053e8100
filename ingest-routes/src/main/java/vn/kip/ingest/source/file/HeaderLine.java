package vn.kip.ingest.source.file;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.kip.ingest.mapping.field.CleanText;

/**
 * The line of a table that holds the names of its columns. Above it may stand titles and empty lines.
 *
 * @param number from 1
 */
record HeaderLine(int number, List<String> names) {

    private static final Pattern VALUE = Pattern.compile("[\\d\\s./:,+()-]*\\d[\\d\\s./:,+()-]*|.*@.*");
    private static final int LONGEST_NAME = 80;

    HeaderLine {
        names = List.copyOf(names);
    }

    /**
     * Finds it among the first lines of a table.
     *
     * @param known whether a text is a usual name of a column
     * @throws UnreadableFileException when no line looks like names: the first row must not be taken for them
     */
    static HeaderLine find(List<List<String>> lines, Predicate<String> known) throws UnreadableFileException {
        HeaderLine best = null;
        long mostKnown = 0;
        var width = lines.stream().mapToLong(HeaderLine::filled).max().orElse(0);
        for (var i = 0; i < lines.size(); i++) {
            var names = lines.get(i).stream().map(CleanText::of).toList();
            if (!looksLikeNames(names, width)) {
                continue;
            }
            var usual = names.stream().filter(known).count();
            if (best == null || usual > mostKnown) {
                best = new HeaderLine(i + 1, names);
                mostKnown = usual;
            }
        }
        if (best == null) {
            throw new UnreadableFileException("", "", "none", "a header line with the names of the columns");
        }
        return best;
    }

    /** Titles fill a cell or two of a wide table; names are short, and no two are the same. */
    private static boolean looksLikeNames(List<String> names, long width) {
        var filled = names.stream().filter(name -> !name.isEmpty()).toList();
        return !filled.isEmpty()
                && filled.size() * 2L >= width
                && new HashSet<>(filled).size() * 2 > filled.size()
                && filled.stream()
                        .noneMatch(name -> name.length() > LONGEST_NAME
                                || VALUE.matcher(name).matches());
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
